/** A moment in the user's way of writing it; today's by the time alone. */
export function moment(at: number): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
    ...(!isToday && { dateStyle: 'medium' }),
    timeStyle: 'medium',
  }).format(date);
}
