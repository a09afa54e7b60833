import { isUnderWay, readStudy, study } from "../study";
import { ProgressBar } from "./ProgressBar";
import "./list.css";

/** How far the study that is shown has come, and the way to end it; nothing once it is over. */
export function StudyProgress({ id }: { id: string }) {
  const one = study.value;
  if (one?.study_id !== id || !isUnderWay(one)) return null;
  return <ProgressBar one={one} onCancelled={() => readStudy(id)} />;
}
