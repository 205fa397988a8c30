import type { Titles } from '../headers.js'

// biome-ignore format: a dictionary
const MANAGERS = [
  'manager', 'line manager', 'direct manager', 'supervisor', 'worker s manager', 'manager s',
  'vorgesetzter', 'vorgesetzte', 'vorgesetzten', 'vorgesetzte r', 'fuhrungskraft', 'przelozonego', 'bezposredniego przelozonego', 'kierownika', 'menedzera', 'responsable', 'superieur', 'n 1', 'jefe', 'jefe directo',
]
// biome-ignore format: a dictionary
const IDS = [
  'employee id', 'worker id', 'id', 'employee number', 'number', 'no', 'employee no', 'eid', 'eeid', 'user sys id', 'user id', 'userid', 'position id', 'code',
  'personalnummer', 'personalnr', 'personal nr', 'pers nr', 'persnr', 'pernr', 'mitarbeiternummer', 'nr', 'nummer', 'numer', 'numer pracownika', 'identyfikator', 'matricule', 'identifiant', 'numero', 'codigo', 'numero de empleado',
]
// biome-ignore format: a dictionary
const DOTTED = [
  'matrix manager', 'dotted line manager', 'dotted line', 'dotted manager', 'dotted line to', 'functional manager', 'secondary manager', 'second manager',
  'fachlicher vorgesetzter', 'fachvorgesetzter', 'fachliche fuhrungskraft', 'matrix vorgesetzter', 'matrix fuhrungskraft', 'przelozony funkcjonalny', 'przelozony matrycowy',
  'responsable fonctionnel', 'superieur fonctionnel', 'jefe funcional', 'responsable funcional',
]
/** The id of a manager, as all languages put it together: `Manager ID`, `Personalnummer des Vorgesetzten`, `ID del jefe`. */
const MANAGER_IDS = IDS.flatMap((id) =>
  MANAGERS.flatMap((who) => [
    `${who} ${id}`,
    ...['', 'of ', 'of the ', 'des ', 'der ', 'du ', 'de ', 'del '].map((word) => `${id} ${word}${who}`),
  ]),
)

// biome-ignore format: a dictionary
const WRITTEN: Titles = {
  id: [
    'employee id', 'worker id', 'person id', 'employee number', 'employee no', 'employee nr', 'employee num', 'emp id', 'employee code',
    'staff id', 'staff number', 'personnel number', 'personnel no', 'person number', 'person id external', 'user sys id', 'users sys id',
    'user id', 'userid', 'eeid', 'associate id', 'id', 'uid',
    'personalnummer', 'personalnr', 'personal nr', 'pers nr', 'persnr', 'pernr', 'mitarbeiternummer', 'mitarbeiter id', 'mitarbeiter nr', 'mitarbeiternr',
    'numer pracownika', 'nr pracownika', 'id pracownika', 'numer ewidencyjny', 'nr ewidencyjny', 'numer osobowy', 'identyfikator',
    'id employe', 'id salarie', 'identifiant employe', 'identifiant salarie', 'numero employe', 'numero salarie', 'matricule', 'numero de matricule', 'identifiant',
    'id empleado', 'id de empleado', 'id del empleado', 'numero de empleado', 'numero empleado', 'codigo de empleado', 'codigo empleado', 'legajo', 'codigo',
    'position id', 'position number', 'position code',
  ],
  name: [
    'full name', 'employee name', 'worker name', 'display name', 'formal name', 'preferred name', 'legal name', 'name', 'last name first name', 'worker', 'employee',
    'vollstandiger name', 'mitarbeitername', 'name vorname', 'nachname vorname', 'vorname nachname', 'mitarbeiter',
    'imie i nazwisko', 'nazwisko i imie', 'pracownik',
    'nom complet', 'nom et prenom', 'nom prenom', 'prenom nom', 'employe', 'salarie',
    'nombre completo', 'nombre y apellidos', 'apellidos y nombre', 'nombre y apellido', 'empleado', 'nombre del empleado',
  ],
  'first-name': [
    'preferred first name', 'first name', 'firstname', 'given name', 'legal first name', 'vorname', 'rufname', 'imie', 'prenom', 'nombre', 'nombres',
  ],
  'last-name': ['last name', 'lastname', 'surname', 'family name', 'legal last name', 'nachname', 'familienname', 'nazwisko', 'nom de famille', 'nom', 'apellidos', 'apellido'],
  email: [
    'work email', 'email work', 'primary work email', 'business email', 'company email', 'work e mail', 'email address', 'e mail address', 'email', 'e mail', 'mail',
    'e mail adresse', 'email adresse', 'geschaftliche e mail', 'adres e mail', 'adres email', 'sluzbowy adres e mail', 'adresse e mail', 'adresse email', 'courriel',
    'email professionnel', 'correo electronico', 'correo', 'correo corporativo',
  ],
  title: [
    'job title', 'business title', 'position title', 'working title', 'role title', 'jobtitle', 'job', 'position', 'role', 'title', 'designation', 'job profile', 'job classification',
    'stellenbezeichnung', 'positionsbezeichnung', 'berufsbezeichnung', 'jobtitel', 'planstellenbezeichnung', 'planstellentext', 'stelle', 'planstelle', 'funktion', 'tatigkeit',
    'stanowisko', 'nazwa stanowiska', 'stanowisko pracy',
    'intitule du poste', 'intitule de poste', 'libelle du poste', 'poste', 'fonction', 'emploi',
    'puesto', 'puesto de trabajo', 'cargo', 'titulo del puesto',
  ],
  manager: [
    ...MANAGER_IDS,
    'reports to id', 'reporting to id', 'reports to employee id', 'reports to position id', 'parent position id',
    'manager email', 'manager e mail', 'manager work email', 'supervisor email', 'reports to email', 'line manager email',
    'worker s manager', 'line manager', 'direct manager', 'reporting manager', 'manager name', 'supervisor name', 'manager full name', 'manager', 'supervisor',
    'reports to', 'reporting to', 'managed by', 'boss',
    'direkter vorgesetzter', 'disziplinarischer vorgesetzter', 'disziplinarische fuhrungskraft', 'vorgesetzter', 'vorgesetzte', 'vorgesetzte r', 'fuhrungskraft', 'berichtet an',
    'bezposredni przelozony', 'przelozony', 'kierownik', 'menedzer', 'podlega',
    'responsable hierarchique', 'superieur hierarchique', 'n 1', 'responsable', 'superieur', 'rattache a',
    'jefe directo', 'jefe inmediato', 'responsable directo', 'superior', 'jefe', 'reporta a',
  ],
  dotted: [
    ...DOTTED.flatMap((who) => [`${who} id`, `${who} employee id`, `${who} email`, who]),
  ],
  path: [
    'organization path', 'organisation path', 'org path', 'team path', 'department path', 'org unit path', 'organizational path', 'organisational path',
    'organization hierarchy', 'organisation hierarchy', 'org hierarchy', 'department hierarchy', 'supervisory organization hierarchy', 'hierarchy', 'path',
    'organisationspfad', 'abteilungspfad', 'pfad', 'hierarchie', 'sciezka organizacyjna', 'sciezka', 'hierarchia', 'chemin', 'chemin organisationnel', 'ruta', 'jerarquia',
  ],
  // One column with a path, a list or a name, and columns of levels: they are told from more than their titles.
  team: [],
  'level-1': [],
  'level-2': [],
  'level-3': [],
  'level-4': [],
  'level-5': [],
  'level-6': [],
  'level-7': [],
  'level-8': [],
  'level-9': [],
  location: [
    'work location', 'primary location', 'location name', 'location', 'office location', 'office', 'site', 'workplace',
    'standort', 'arbeitsort', 'dienstort', 'buro', 'lokalizacja', 'miejsce pracy', 'oddzial', 'biuro', 'lieu de travail', 'localisation', 'lieu', 'bureau',
    'ubicacion', 'lugar de trabajo', 'sede', 'oficina', 'centro de trabajo',
  ],
  fte: [
    'fte', 'full time equivalent', 'fte value', 'fte percentage', 'vollzeitaquivalent', 'vza', 'fak', 'beschaftigungsgrad', 'etat', 'wymiar etatu', 'etp', 'equivalent temps plein', 'taux d activite',
    'ejc', 'equivalente a tiempo completo', 'jornada', 'porcentaje de jornada',
  ],
  headcount: ['headcount', 'head count', 'number of people', 'number of employees', 'hc', 'kopfzahl', 'anzahl mitarbeiter', 'mitarbeiterzahl', 'anzahl', 'liczba osob', 'liczba pracownikow', 'effectif', 'effectifs', 'plantilla', 'numero de personas'],
  cost: ['fully loaded cost', 'total cost', 'annual cost', 'personnel cost', 'cost', 'total compensation', 'annual compensation', 'compensation', 'annual salary', 'base salary', 'salary', 'jahresgehalt', 'bruttojahresgehalt', 'gehalt', 'vergutung', 'wynagrodzenie roczne', 'wynagrodzenie', 'remuneration', 'salaire annuel', 'salaire', 'salario anual', 'salario bruto anual', 'salario', 'remuneracion', 'personalkosten', 'gesamtkosten', 'kosten', 'koszt calkowity', 'koszt', 'cout total', 'cout', 'coste total', 'coste', 'costo'],
  vacancy: ['is vacant', 'vacant', 'vacancy', 'open position', 'position vacant', 'position status', 'seat status', 'vacancy status', 'stellenstatus', 'planstellenstatus', 'status stanowiska', 'statut du poste', 'estado del puesto', 'vakant', 'vakanz', 'unbesetzt', 'wakat', 'vacante', 'poste vacant'],
}

/** A title of several words also as one: programs write `employeeNumber`. */
const joined = (names: readonly string[]) =>
  names.flatMap((name) => (/ /.test(name) && !/\d/.test(name) ? [name, name.replaceAll(' ', '')] : [name]))

/**
 * How systems and people title the columns of an HR extract, without accents and punctuation: English, German, Polish,
 * French, Spanish; Workday, SAP SuccessFactors, BambooHR, Personio. The most specific first.
 */
export const FIELDS: Titles = Object.fromEntries(
  Object.entries(WRITTEN).map(([field, names]) => [field, joined(names)]),
)

/** Titles of a column that says of each row how it stands, whatever else that may be. */
export const STATUS = ['status', 'statut', 'estado', 'estatus', 'stan'] as const

/** Titles of a column that lists one or several teams. */
// biome-ignore format: a dictionary
export const LISTS = [
  'teams', 'departments', 'org units', 'organizational units', 'organisational units', 'abteilungen', 'organisationseinheiten',
  'dzialy', 'zespoly', 'jednostki organizacyjne', 'equipes', 'services', 'departements', 'equipos', 'departamentos',
] as const

// biome-ignore format: a dictionary
const LEVELS_WRITTEN: readonly (readonly string[])[] = [
  ['company', 'company name', 'legal entity', 'unternehmen', 'gesellschaft', 'firma', 'spolka', 'societe', 'entite', 'empresa', 'sociedad'],
  ['organization', 'organisation', 'sector', 'segment', 'sektor', 'secteur', 'board area', 'ressort', 'vorstandsbereich'],
  ['business unit', 'bu', 'line of business', 'geschaftsbereich', 'geschaftseinheit', 'jednostka biznesowa', 'unite d affaires', 'unidad de negocio', 'pole'],
  ['division', 'function', 'bereich', 'hauptbereich', 'pion', 'direction', 'direccion', 'division name'],
  ['sub division', 'subdivision', 'area', 'hauptabteilung', 'obszar', 'sous direction'],
  ['department', 'department name', 'dept', 'abteilung', 'departament', 'departement', 'departamento'],
  ['sub department', 'subdepartment', 'unterabteilung', 'dzial', 'service', 'servicio'],
  ['section', 'sachgebiet', 'referat', 'sekcja', 'seccion', 'wydzial', 'org unit', 'organizational unit', 'organisational unit', 'organisationseinheit', 'orgeinheit', 'org einheit', 'oe', 'jednostka organizacyjna', 'supervisory organization', 'unite organisationnelle', 'unidad organizativa'],
  ['group', 'gruppe', 'grupa', 'groupe', 'grupo'],
  ['team', 'team name', 'squad', 'zespol', 'equipe', 'equipo'],
]

/** Titles of columns that each hold one level of the teams, from broad to narrow. */
export const LEVELS: readonly (readonly string[])[] = LEVELS_WRITTEN.map(joined)

/** A column of a numbered level, such as `Org Level 3`. */
export const NUMBERED =
  /^(?:.* )?(?:level|lvl|ebene|stufe|poziom|niveau|nivel|l|n) ?(\d{1,2})(?: name| bezeichnung)?$/
