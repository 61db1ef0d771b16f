import { describe, expect, it } from 'vitest'
import { said } from './mention-notation.ts'

type Row = readonly [french: string, spanish: string, ...said: string[]]

// What both name, in this notation.
const ROWS: readonly Row[] = [
  ['1 234,5 dollars', '1.234,5 dólares', 'number 1234.5'],
  ['1\u202f234\u202f567 habitants', '1.234.567 habitantes', 'number 1234567'],
  ['16 220', '16 220', 'number 16220'],
  ['12,3 % du total', '12,3 % del total', 'number 12.3%'],
  ['de 5 à 10 pour cent', 'del 5 al 10 por ciento', 'number 5%', 'number 10%'],
  ['0,5 point de pourcentage', '0,5 puntos porcentuales', 'number 0.5pp'],
  ['3,5 millions', '3,5 millones', 'number 3500000'],
  ['2 milliards', '2.000 millones', 'number 2000000000'],
  ['2,5 milliards', '2,5 mil millones', 'number 2500000000'],
  ['25 mille', '25 mil', 'number 25000'],
  ['la 45e séance', 'la 45ª sesión', 'number 45'],
  ['25.17', '25.17', 'number 25.17'],
  ['quatre-vingt-dix-sept', 'noventa y siete', '~number 97'],
  ['vingt et un membres', 'veintiún miembros', '~number 21'],
  ['soixante et onze', 'setenta y uno', '~number 71'],
  ['deux cent cinquante mille', 'doscientas cincuenta mil', '~number 250000'],
  ['deux milliards', 'dos mil millones', '~number 2000000000'],
  ['mille neuf cent quatre', 'mil novecientos cuatro', '~number 1904'],
  ['soixante-dixième session', 'septuagésimo período de sesiones', '~number 70'],
  ['soixante-douzième session', 'septuagésimo segundo período', '~number 72'],
  ['deux tiers des membres', 'dos tercios de los miembros', '~number 2/3'],
  ['cinq pour cent', 'cinco por ciento', '~number 5%'],
  ['des milliers', 'miles', '~number ~1000'],
  ['un membre', 'un miembro'],
  ['25 septembre 2015', '25 de septiembre de 2015', 'date 2015-09-25'],
  ['le 1er janvier 2016', 'el 1 de enero de 2016', 'date 2016-01-01'],
  ['du 25 juin au 6 juillet 2012', 'del 25 de junio al 6 de julio de 2012', 'date 2012-06-25/2012-07-06'],
  ['les 10 et 11 décembre 2018', 'los días 10 y 11 de diciembre de 2018', 'date 2018-12-10', 'date 2018-12-11'],
  ['de mars à mai 2023', 'de marzo a mayo de 2023', 'date 2023-03/2023-05'],
  ['en août', 'en agosto', '~date --08'],
  ['2018-2019', '2018-2019', 'date 2018/2019'],
  ['de 2018 à 2020', 'de 2018 a 2020', 'date 2018/2020'],
  ['à 15 h 30', 'a las 15.30 horas', 'date T15:30'],
  ['de 10 heures à 13 heures', 'de las 10.00 a las 13.00 horas', 'date T10:00', 'date T13:00'],
  ['au XXIe siècle', 'en el siglo XXI', 'date century:21'],
  ['les années 1990', 'el decenio de 1990', 'date 1990s'],
  ['les années soixante', 'los años sesenta', '~date 1960s'],
  ['02.06.2016', '02.06.2016', '~date 2016-06-02'],
  ['en 2016, 125 personnes', 'en 2016, 125 personas', 'date 2016', 'number 125'],
  ['2000 personnes', '2000 personas', 'number 2000'],
  ['l’article premier', 'el artículo primero', 'reference article:1'],
  [
    'articles 5, 6 et 8 à 10',
    'artículos 5, 6 y 8 a 10',
    ...['reference article:5', 'reference article:6', 'reference article:8', 'reference article:10'],
  ],
  ['paragraphe 3 a) ii)', 'párrafo 3 a) ii)', 'reference paragraph:3(a)(ii)'],
  ['par. 4 et 5', 'párrs. 4 y 5', 'reference paragraph:4', 'reference paragraph:5'],
  ['annexe II', 'anexo II', 'reference annex:2'],
  ['section A', 'sección A', 'reference section:A'],
  ['tableau 3', 'cuadro 3', 'reference table:3'],
  ['point 131', 'tema 131', 'reference item:131'],
  ['chapitre IV', 'capítulo IV', 'reference chapter:4'],
  ['le premier paragraphe', 'el primer párrafo', '~reference paragraph:1'],
  ['résolution 70/1', 'resolución 70/1', 'symbol 70/1'],
  [
    'résolutions 1325 (2000) et 1820 (2008)',
    'resoluciones 1325 (2000) y 1820 (2008)',
    ...['symbol 1325 (2000)', 'symbol 1820 (2008)'],
  ],
  [
    'résolution 18/1 du 25 septembre 2015 et 19/2',
    'resolución 18/1, de 25 de septiembre de 2015, y 19/2',
    ...['symbol 18/1', 'date 2015-09-25', 'symbol 19/2'],
  ],
  ['décision 52/12 A et B', 'decisión 52/12 A y B', 'symbol 52/12 A+B'],
  ['A/71/6 (Prog. 25) et Add.1', 'A/71/6 (Prog. 25) y Add.1', 'symbol A/71/6 (Prog. 25)+Add.1'],
  ['n° 5', 'núm. 5', 'number 5'],
]

describe('what French and Spanish texts name', () => {
  it.each(ROWS)('%s | %s', (french, spanish, ...expected) => {
    expect(said('fr', french)).toEqual(expected)
    expect(said('es', spanish)).toEqual(expected)
  })

  it('reads figures as the language of the text groups them', () => {
    expect(said('en', 'a sum of 1,234 units')).toEqual(['number 1234'])
    expect(said('es', 'una suma de 1,234 unidades')).toEqual(['number 1.234'])
    expect(said('es', 'una suma de 1.234 unidades')).toEqual(['number 1234'])
    expect(said('fr', 'la version 1.234')).toEqual(['number 1.234'])
    expect(said('es', 'por 1,234,567.5 pesos')).toEqual(['number 1234567.5'])
  })

  it('takes no article for a number, and no common word for a month or an era', () => {
    expect(said('fr', 'un rapport, une annexe, trois ans et cent mots')).toEqual(['~number 3', '~number 100'])
    expect(said('fr', 'la planète Mars')).toEqual([])
    expect(said('es', 'tres años')).toEqual(['~number 3'])
  })
})
