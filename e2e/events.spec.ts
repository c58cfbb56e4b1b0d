import { expectFinished, submitOverApi } from "./steps/analyses";
import { cookieHeader, readEvents, type WireEvent } from "./steps/event-reader";
import { expect, test } from "./steps/test";

const dropAfter = 3;

test("a dropped event stream goes on where it was: nothing missed, nothing twice", async ({
  page,
  member,
  baseURL,
}) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request);
  const address = `${baseURL}/api/v1/analyses/${id}/events`;
  const cookie = await cookieHeader(page.context());
  const seen: WireEvent[] = [];
  let connections = 0;
  while (seen.at(-1)?.type !== "completed" && connections < 30) {
    connections += 1;
    const last = seen.at(-1);
    const headers = { cookie, ...(last ? { "last-event-id": String(last.id) } : {}) };
    const drop = new AbortController();
    const response = await fetch(address, { headers, signal: drop.signal });
    expect(response.status).toBe(200);
    let got = 0;
    for await (const event of readEvents(response)) {
      seen.push(event);
      got += 1;
      if (got === dropAfter) break;
    }
    drop.abort();
  }
  expect(connections).toBeGreaterThan(2);
  expect(seen.map(({ id: sequence }) => sequence)).toEqual(seen.map((_, index) => index + 1));
  expect(seen.every(({ id: sequence, type, data }) => data.sequence === sequence && data.type === type)).toBe(
    true,
  );
  expect(seen[0]?.type).toBe("submitted");
  expect(seen.at(-1)?.type).toBe("completed");

  await test.step("when all is done there is nothing to come back for", async () => {
    await expectFinished(page.request, id);
    const { lastSequence } = await (await page.request.get(`/api/v1/analyses/${id}`)).json();
    const after = await fetch(address, { headers: { cookie, "last-event-id": String(lastSequence) } });
    expect(after.status).toBe(204);
  });
});

test("events come as they happen, neither compressed nor kept back", async ({ page, member, baseURL }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request, "strong");
  const response = await fetch(`${baseURL}/api/v1/analyses/${id}/events`, {
    headers: { cookie: await cookieHeader(page.context()), "accept-encoding": "gzip, br" },
  });
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(response.headers.get("content-encoding")).toBeNull();
  expect(response.headers.get("cache-control")).toContain("no-transform");
  expect(response.headers.get("x-accel-buffering")).toBe("no");
  const events = readEvents(response);
  const first = await events.next();
  expect(first.value?.type).toBe("submitted");
  const { finishedAt } = await (await page.request.get(`/api/v1/analyses/${id}`)).json();
  expect(finishedAt, "the first event arrived while the analysis was under way").toBeNull();
  let last = "";
  for await (const event of events) last = event.type;
  expect(last).toBe("completed");
});

test("the events of a finished analysis are told again from the start", async ({ page, member, baseURL }) => {
  expect(member.email).toBeTruthy();
  const id = await submitOverApi(page.request);
  await expectFinished(page.request, id);
  const response = await fetch(`${baseURL}/api/v1/analyses/${id}/events?after=2`, {
    headers: { cookie: await cookieHeader(page.context()) },
  });
  const ids: number[] = [];
  for await (const event of readEvents(response)) ids.push(event.id);
  expect(ids[0]).toBe(3);
  expect(ids).toEqual(ids.map((_, index) => index + 3));
});
