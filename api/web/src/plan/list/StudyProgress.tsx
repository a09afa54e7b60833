/** How far a study has come, and the way to end it. */
export function StudyProgress(_: { id: string }) {
  return null;
}
