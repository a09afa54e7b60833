import { easier } from "../common/language";
import { connectionText } from "./messagesConnections";

/** The same in やさしい日本語. */
easier(connectionText, {
  open: "ほかの バスや でんしゃに のる",
  title: "どの バスや でんしゃですか",
  place: "のりかえる ばしょ",
  which: "のりますか、つきますか",
  catch: "ここから のる",
  catchHow: "まにあうように つれて いきます",
  meet: "ここに つく",
  meetHow: "ついたら むかえに いきます",
  leaves: (time: string) => `${time}に でます`,
  arrives: (time: string) => `${time}に つきます`,
  choose: "これに する",
  others: (times: string) => `まちの バスが ない じかん：${times}`,
  none: "この ひは、ここに くる バスや でんしゃが ありません。",
  noneLeft: "この ひは、もう まにあいません。ほかの ひを えらんで ください。",
  unknownDay: "この ひの じかんは まだ わかりません。やくばに きいて ください。",
  inTime: (time: string, name: string) => `${time}の ${name}いきに まにあいます`,
  after: (time: string, name: string) => `${name}から ${time}に ついたら、むかえに いきます`,
  otherDeparture: "ほかのを えらぶ",
});
