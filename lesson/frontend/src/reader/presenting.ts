export function startPresenting(_page: HTMLElement): void {}
