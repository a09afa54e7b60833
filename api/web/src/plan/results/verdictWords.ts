import { words } from "../../common/language";

/** Verdicts in sentences: those of the council's report (api/planning/report/sentences.py); a test holds them together. */
export const verdictText = words(
  {
    real: (said: string, between: string) => `${said}（${between}）。この差は確かです。`,
    realWithoutInterval: (said: string) => `${said}。この差は確かです。`,
    tooLittle: (said: string) => `${said}。ただし試した日と回数が少なく、偶然かどうかは分かりません。`,
    unsure: (said: string, between: string) =>
      `${said}（${between}）。ただし、まだ確かとは言えません。試行を増やすと、はっきりするかもしれません。`,
    notSeen: (label: string, hidden: string) =>
      `${label}に差は見られませんでした。${hidden}より小さな差が隠れているかもしれません。`,
    lessThan: (least: string) => `${least}未満`,
    same: (label: string) => `${label}は、どの試行でも同じでした。`,
    base: (name: string, accepted: string, wait: string, cost: string) =>
      `${name}では、希望100件のうち${accepted}が引き受けられ、待ち時間は平均${wait}、費用は運行1日に${cost}です。`,
    lead: (name: string, said: string) => `${name}では、${said}`,
    verdicts: { better: "良くなる", worse: "悪くなる", different: "変わる", no_difference_seen: "差は見られない", unsure: "まだ確かでない", oneDraw: "1回だけの試行", tooFew: "少なすぎて言えない" },
  },
  {
    real: (said: string, between: string) => `${said} (between ${between}); this difference is real.`,
    realWithoutInterval: (said: string) => `${said}; this difference is real.`,
    tooLittle: (said: string) => `${said}; but too little was run to say whether it is chance.`,
    unsure: (said: string, between: string) =>
      `${said} (between ${between}); but this is not sure yet, and more draws may settle it.`,
    notSeen: (label: string, hidden: string) =>
      `${label}: no difference was seen; a difference smaller than ${hidden} could hide in this.`,
    lessThan: (least: string) => `less than ${least}`,
    same: (label: string) => `${label}: the same in every draw.`,
    base: (name: string, accepted: string, wait: string, cost: string) =>
      `With ${name}, ${accepted} of 100 wishes are accepted, riders wait ${wait} on average, and a service day costs ${cost}.`,
    lead: (name: string, said: string) => `With ${name}: ${said}`,
    verdicts: { better: "Better", worse: "Worse", different: "Different", no_difference_seen: "No difference seen", unsure: "Not sure yet", oneDraw: "One draw only", tooFew: "Too few to say" },
  },
);
