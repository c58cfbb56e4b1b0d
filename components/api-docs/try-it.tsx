"use client";

import { Play } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { Field, Input, Textarea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { OperationView } from "./operation";
import { type Answer, sendRequest } from "./send-request";
import { TrialAnswer } from "./trial-answer";

const bodyField = "body of the request";
const tokenField = "token of the request";

/** The form's values, as strings by name. */
const textsOf = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

/** The fields of a multipart body out of the form that asked for them. */
function formOf(fields: NonNullable<OperationView["body"]>["fields"], form: FormData): FormData {
  const sent = new FormData();
  for (const { name } of fields) {
    for (const value of form.getAll(name)) {
      const isEmpty = typeof value === "string" ? value === "" : value.size === 0;
      if (!isEmpty) sent.append(name, value);
    }
  }
  return sent;
}

function bodyOf({ body }: OperationView, form: FormData): string | FormData | null {
  if (!body) return null;
  return body.example === null ? formOf(body.fields, form) : String(form.get(bodyField) ?? "");
}

/** Sends one request as it stands in the form, by the session of whoever looks or by a token, and shows the answer. */
export function TryIt({ operation, isSignedIn }: { operation: OperationView; isSignedIn: boolean }) {
  const t = useTranslations("apiDocs");
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [state, setState] = useState<"idle" | "sending" | "failed">("idle");
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const values = textsOf(form);
    setState("sending");
    try {
      setAnswer(
        await sendRequest(operation, {
          values,
          body: bodyOf(operation, form),
          token: (values[tokenField] ?? "").trim(),
        }),
      );
      setState("idle");
    } catch {
      setAnswer(null);
      setState("failed");
    }
  };
  const { parameters, body, method, access } = operation;
  return (
    <form onSubmit={send} className="grid min-w-0 gap-4">
      {access === "public" ? null : (
        <p className="text-sm text-muted">{isSignedIn ? t("asYou") : t("asNobody")}</p>
      )}
      {method === "GET" ? null : <Notice tone="caution">{t("changes")}</Notice>}
      {access === "any" ? (
        <Field id="trial-token" label={t("token")} hint={t("tokenHint")} optional={t("optional")}>
          {(control) => (
            <Input
              {...control}
              name={tokenField}
              type="password"
              autoComplete="off"
              spellCheck={false}
              className="font-mono"
            />
          )}
        </Field>
      ) : null}
      {parameters.map(({ name, required, type, example, place }) => (
        <Field
          key={name}
          id={`trial-${name}`}
          label={<code>{name}</code>}
          hint={`${place} · ${type}`}
          optional={required ? undefined : t("optional")}
        >
          {(control) => (
            <Input
              {...control}
              name={name}
              required={required}
              defaultValue={required ? example : ""}
              autoComplete="off"
              className="font-mono"
            />
          )}
        </Field>
      ))}
      {body?.example ? (
        <Field id="trial-body" label={t("body")} hint={body.contentType}>
          {(control) => (
            <Textarea
              {...control}
              name={bodyField}
              defaultValue={body.example ?? ""}
              rows={10}
              spellCheck={false}
              className="font-mono text-xs"
            />
          )}
        </Field>
      ) : null}
      {body?.example === null
        ? body.fields.map(({ name, isFile, required }) => (
            <Field
              key={name}
              id={`trial-field-${name}`}
              label={<code>{name}</code>}
              optional={required ? undefined : t("optional")}
            >
              {(control) => (
                <Input
                  {...control}
                  name={name}
                  required={required}
                  {...(isFile && { type: "file", multiple: true })}
                />
              )}
            </Field>
          ))
        : null}
      <div>
        <Button type="submit" variant="primary" aria-disabled={state === "sending"}>
          <Play aria-hidden />
          {state === "sending" ? t("sending") : t("send")}
        </Button>
      </div>
      {state === "failed" ? (
        <Notice tone="danger" role="alert">
          {t("noAnswer")}
        </Notice>
      ) : null}
      {answer ? <TrialAnswer answer={answer} /> : null}
    </form>
  );
}
