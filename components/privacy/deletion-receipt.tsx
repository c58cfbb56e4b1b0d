import { FileDown } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import type { DeletionReceipt as Receipt } from "@/lib/features/privacy/schemas";

/** What was removed where, and what stays. Its file is in the page itself: whoever has the page has it. */
export function DeletionReceipt({ receipt, intl: { t, format } }: { receipt: Receipt; intl: Localisation }) {
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(receipt, null, 2))}`;
  return (
    <div className="grid gap-4">
      <p>
        {t("privacy.doneAt", {
          date: format.dateTime(new Date(receipt.finishedAt), { dateStyle: "long", timeStyle: "medium" }),
        })}
      </p>
      <Table label={t("privacy.receipt")}>
        <thead>
          <tr>
            <HeadCell>{t("privacy.store")}</HeadCell>
            <HeadCell className="text-right">{t("privacy.removed")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {receipt.erased.map(({ store, removed }) => (
            <tr key={store}>
              <Cell className="font-mono text-xs">{store}</Cell>
              <Cell className="tabular text-right">{format.number(removed)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="text-xs text-muted [overflow-wrap:anywhere]">SHA-256 {receipt.hash}</p>
      <Button asChild className="justify-self-start">
        <a href={file} download={`elysia-deletion-${receipt.id}.json`}>
          <FileDown aria-hidden />
          {t("privacy.receiptDownload")}
        </a>
      </Button>
    </div>
  );
}
