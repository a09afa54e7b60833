import { words } from "../common/language";
import type { Trouble } from "../common/trouble";

/** What the page says about its line and its own version. */
export const lineWords = words(
  {
    offline: "サーバーにつながりません。",
    slow: "つないでいます。",
    asOf: (when: string) => `${when}の時点の内容です。`,
    willUpdate: "つながりしだい、新しくします。",
    troubles: {
      "database-away": "いまは記録できません。",
      "storage-full": "記録する場所がいっぱいです。",
      "storage-read-only": "いまは見ることだけできます。",
    } as Record<Trouble, string>,
    byTelephone: "予約は電話で受け付けます。",
    tellAdministrator: "管理者に知らせてください。その間の予約は紙に控えます。",
    troubleEnds: "使えるようになったら、この表示は消えます。",
    newVersion: "新しい版があります。",
    takeIt: "新しくする",
  },
  {
    offline: "The server cannot be reached.",
    slow: "Connecting.",
    asOf: (when: string) => `You see how things stood at ${when}.`,
    willUpdate: "This will update when the line is back.",
    troubles: {
      "database-away": "Nothing can be recorded at the moment.",
      "storage-full": "There is no room left to record anything.",
      "storage-read-only": "You can look at everything, but nothing can be changed at the moment.",
    },
    byTelephone: "Please book by telephone.",
    tellAdministrator: "Tell the administrator, and keep bookings on paper until then.",
    troubleEnds: "This goes away when the service is well again.",
    newVersion: "There is a new version.",
    takeIt: "Update now",
  },
  {
    offline: "いま、インターネットに つながりません。",
    slow: "いま、つないでいます。",
    asOf: (when: string) => `${when}に わかっていた ことです。`,
    willUpdate: "つながったら、あたらしく します。",
    troubles: {
      "database-away": "いまは よやくを うけつけ られません。",
      "storage-full": "いまは よやくを うけつけ られません。",
      "storage-read-only": "いまは みる ことだけ できます。",
    },
    byTelephone: "でんわで よやく できます。",
    tellAdministrator: "かんりしゃに しらせて ください。よやくは かみに かいて おきます。",
    troubleEnds: "つかえる ように なったら、この おしらせは きえます。",
    newVersion: "あたらしい ものが あります。",
    takeIt: "あたらしく する",
  },
);
