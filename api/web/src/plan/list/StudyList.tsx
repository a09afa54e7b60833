import { useEffect } from "preact/hooks";
import { Comparison } from "../Comparison";
import { DayFigures } from "../DayFigures";
import { followFigures } from "../state";
import { WhatIfForm } from "../WhatIfForm";

/** The studies there are. */
export function StudyList() {
  useEffect(() => followFigures(), []);
  return (
    <>
      <DayFigures />
      <WhatIfForm />
      <Comparison />
    </>
  );
}
