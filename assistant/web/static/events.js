// Read server-sent events with fetch, and read on where a lost connection broke off.
import { Refused, send, t } from "./dom.js";

const TRIES = 6;
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Yield {id, kind, data} of a response's stream. */
export async function* events(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").map((line) => {
        const colon = line.indexOf(":");
        return [line.slice(0, colon), line.slice(colon + 2)];
      }));
      if (fields.data) yield { id: Number(fields.id), kind: fields.event, data: JSON.parse(fields.data) };
    }
  }
}

/**
 * Yield the events of a job until the last. `first` is the response that begins it, `again()` the address to read on
 * at, null while it is not known; `lost` is told when the connection breaks. Ends early when the site knows the job no
 * more: whoever called then looks for what became of it.
 */
export async function* follow(first, again, lost = () => {}) {
  let response = first;
  let last = 0;
  for (let tries = 0; ;) {
    try {
      for await (const event of events(response)) {
        tries = 0;
        last = event.id;
        yield event;
        if (["turn", "stopped", "error", "added"].includes(event.kind)) return;
      }
    } catch (error) {
      if (error.name === "AbortError") throw error;
    }
    for (response = null; response === null;) {
      const address = again();
      tries += 1;
      if (address === null || tries > TRIES) throw new TypeError(t("offline"));
      lost();
      await pause(Math.min(250 * 2 ** tries, 5000));
      try {
        response = await send("GET", address, undefined, { headers: { "Last-Event-ID": String(last) } });
      } catch (error) {
        if (error instanceof Refused) return;
      }
    }
    if (response.status === 204) return;
  }
}
