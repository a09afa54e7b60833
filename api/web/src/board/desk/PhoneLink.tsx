import { Phone } from "lucide";
import { dial } from "../../common/dial";
import { Icon } from "../../ui/Icon";
import { deskText } from "./messages";

/** A rider's number, to be called from the office's telephone or this device. */
export function PhoneLink({ name, phone }: { name: string; phone: string | null }) {
  const m = deskText();
  if (!phone) return <span class="soft">{m.noPhone}</span>;
  return (
    <a class="button phone-link" href={dial(phone)} aria-label={m.call(name, phone)}>
      <Icon icon={Phone} size={18} /> {phone}
    </a>
  );
}
