/** Words as they are read. */

export function capitalised(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

export function uncapitalised(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}
