/** Lengths of time in words: 125 minutes is `2 h 5 min`. */

/** Whole minutes as days, hours and minutes, the two largest of them; the same in English, French and Spanish but for days. */
export function durationWords(minutes: number, day: 'd' | 'j' = 'd'): string {
  const whole = Math.max(0, Math.trunc(minutes))
  const [days, hours, rest] = [
    Math.floor(whole / 1_440),
    Math.floor((whole % 1_440) / 60),
    whole % 60,
  ]
  const parts = [
    days > 0 ? `${days} ${day}` : '',
    hours > 0 ? `${hours} h` : '',
    days === 0 && (rest > 0 || hours === 0) ? `${rest} min` : '',
  ]
  return parts.filter((part) => part !== '').join(' ')
}
