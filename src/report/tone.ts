/** How something stands, for colour and marks: never the only carrier of a meaning. */
export type Tone = 'good' | 'warn' | 'bad' | 'muted' | 'strong'
