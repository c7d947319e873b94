/** Times and days as they are read. */

/** 95 is "1:35"; what is left of a second counts as a whole one. */
export function clockFace(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds - 1e-6));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

/** 95 is "1 min 35 s", for reading aloud. */
export function durationWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const parts = [minutes ? `${minutes} min` : "", rest || !minutes ? `${rest} s` : ""];
  return parts.filter(Boolean).join(" ");
}

/** The day that it is for the learner, such as "2026-11-23": the kernel may be in another zone. */
export function today(now = new Date()): string {
  const here = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return here.toISOString().slice(0, 10);
}
