import { plainTitle } from './plain.js'

export type Notation = 'rapid' | 'raci' | 'daci'

/** Words that stand for letters, in English, German, Polish, French and Spanish, without accents. */
const WORDS: { readonly [notation in Notation]: { readonly [letter: string]: string } } = {
  rapid: {
    R: 'recommend recommends recommender empfehlen empfiehlt empfehlung rekomenduje rekomendacja rekomendowac recommande recommander recommandation recomienda recomendar recomendacion propose vorschlagen proponuje',
    A: 'agree agrees zustimmen zustimmung stimmt zgadza zgoda zgadzac uzgadnia uzgodnienie accord acuerdo acordar',
    P: 'perform performs performer ausfuhren umsetzen ausfuhrung umsetzung wykonuje wykonanie wykonac realizuje executer execute execution realiser ejecutar ejecuta ejecucion',
    I: 'input beitragen beitrag mitwirken mitwirkung konsultuje wklad contribuer contribue aportar aporta',
    D: 'decide decides decider entscheiden entscheidet entscheider decyduje decydent decydowac zdecydowac decideur decidir decisor',
  },
  raci: {
    R: 'responsible verantwortlich durchfuhrung odpowiedzialny realisateur responsable',
    A: 'accountable rechenschaftspflichtig gesamtverantwortlich rozliczany approbateur autorite aprobador',
    S: 'support supportive supports unterstutzt unterstutzen unterstutzung wspiera wsparcie soutien apoyo',
    C: 'consulted consult konsultiert konsultieren befragt konsultowany konsultowac consulte consulter consultado consultar',
    I: 'informed inform informiert informieren informowany informowac informe informer informado informar',
  },
  daci: {
    D: 'driver treiber',
    A: 'approver approve genehmiger',
    C: 'contributor contributors beitragender',
  },
}

const LETTERS = new Map(
  (Object.keys(WORDS) as Notation[]).flatMap((notation) =>
    Object.entries(WORDS[notation]).flatMap(([letter, words]) =>
      words.split(' ').map((word) => [word, { letter, notation }] as const),
    ),
  ),
)

/** The letter that a word stands for, and the notation that it is of. */
export function letterOf(word: string): { readonly letter: string; readonly notation: Notation } | null {
  return LETTERS.get(plainTitle(word)) ?? null
}
