import { words } from "../common/language";

/** Each check: its name, what it means that it is fine, and what to do when it is not. */
export const checkText = words(
  {
    database: {
      name: "データベース",
      good: "書き込めています。",
      todo: "最後の書き込みができませんでした。ディスクの空きと、データベースが動いているかを見てください。直ると、サービスは自分で続けます。そのあいだは電話で受け付けてください。",
    },
    schema: {
      name: "表の版",
      good: "プログラムの版と合っています。",
      todo: "表の版がプログラムと合っていません。別の新しいプログラムが動いたようです。このプログラムも同じ版に更新して、起動し直してください。",
    },
    disk: {
      name: "ディスクの空き",
      good: "十分にあります。",
      todo: "空きが少なくなっています。古い控えやログをほかの場所へ移してください。いっぱいになると予約を記録できません。",
    },
    backup: {
      name: "控え（バックアップ）",
      good: "新しい控えがあります。",
      todo: "新しい控えがありません。noriai backup を実行し、ファイルを別の機械に移してください。毎晩の自動実行が止まっていないかも見てください。",
    },
    optimiser: {
      name: "計画の改善",
      good: "問題ありません。",
      todo: "改善は休止中です。予約はふだんどおり受けられ、約束も守られます。多くは自分で戻ります。一時間たっても戻らないときは、メモリーの空きを見て、サービスを起動し直してください。",
    },
    workers: {
      name: "裏で動く仕事",
      good: "時間どおりに終わっています。",
      todo: "しばらく終わっていない仕事があります。下の異常とデータベースを見てください。続くときは、サービスを起動し直してください。予約は失われません。",
    },
    webhooks: {
      name: "外への通知",
      good: "遅れはありません。",
      todo: "相手に届いていない通知があります。配車画面の「連携」で、どの相手かを見て、相手に知らせてください。届くまで送り直します。",
    },
    errors: {
      name: "誤り",
      good: "この1時間、ありません。",
      todo: "プログラムの誤りがありました。下の表の番号でログを探し、保守の担当に送ってください。同じ誤りが続くときは、ひとつ前の版に戻すことも考えてください。",
    },
    queue: {
      name: "混み具合",
      good: "待たせていません。",
      todo: "呼び出しが順番を待っています。朝の混雑ならすぐに終わります。続くときは、機械の負荷を見て、プロセスを増やしてください。",
    },
    clock: {
      name: "時計",
      good: "合っています。",
      todo: "この機械とデータベースの時計がずれています。両方の時刻合わせ（NTP）を確かめてください。",
    },
  },
  {
    database: {
      name: "Database",
      good: "Changes are written.",
      todo: "The last change could not be written. See what is left on the disk, and whether the database runs. Once it is mended the service goes on by itself; take bookings by telephone meanwhile.",
    },
    schema: {
      name: "Revision of the tables",
      good: "It is the program's own.",
      todo: "The tables are of another revision than the program: a newer program seems to have run. Update this one to the same version and start it again.",
    },
    disk: {
      name: "Room on the disk",
      good: "There is enough.",
      todo: "Little is left. Move old backups and logs elsewhere. When the disk is full no booking can be recorded.",
    },
    backup: {
      name: "Backup",
      good: "There is a new one.",
      todo: "There is no new backup. Run noriai backup and move the file to another machine; see whether the nightly run has stopped.",
    },
    optimiser: {
      name: "Improving plans",
      good: "Nothing is wrong.",
      todo: "Plans are not improved at the moment. Bookings go on as usual and promises are kept. It mostly comes back by itself; if it has not within an hour, see whether memory is short and start the service again.",
    },
    workers: {
      name: "Work in the background",
      good: "It is done in time.",
      todo: "Some work has not been done for a while. See the troubles below, and the database. If it goes on, start the service again: no booking is lost.",
    },
    webhooks: {
      name: "Messages to others",
      good: "None is late.",
      todo: "Some messages have not arrived. See on the board under Connections whose they are, and tell them. They are sent again until they arrive.",
    },
    errors: {
      name: "Errors",
      good: "None in the last hour.",
      todo: "The program made a mistake. Look for the number in the table below in the log, and send it to whoever maintains the program. If it goes on, consider going back to the version before.",
    },
    queue: {
      name: "How busy it is",
      good: "Nobody waits.",
      todo: "Calls wait for their turn. A rush in the morning is soon over; if it goes on, see how busy the machine is and run more processes.",
    },
    clock: {
      name: "Clock",
      good: "It is right.",
      todo: "This machine's clock and the database's differ. See that both are set by the network (NTP).",
    },
  },
);
