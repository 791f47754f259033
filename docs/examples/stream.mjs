// Talks over the WebSocket and survives losses: node stream.mjs (Node 22; Node 20 with --experimental-websocket).
const url = process.env.KEFU_URL ?? "http://localhost:9080";
const key = process.env.KEFU_API_KEY ?? "kefu-demo-key";
const wish = {context: {user_id: "12345", order_no: "ORD20230801"}, channel: "api", language: "zh-CN"};

const known = {};            // conversation_id and epoch, as the last welcome told them, and last_seq
const unacknowledged = new Map();   // message_id → query
let socket, pause = 500, answers = 0;

async function connect() {
  try {
    const answer = await fetch(url + "/v1/stream/tickets", {
      method: "POST", body: JSON.stringify(wish),
      headers: {"Authorization": "Bearer " + key, "Content-Type": "application/json"}});
    const {ticket} = await answer.json();
    socket = new WebSocket(url.replace(/^http/, "ws") + "/v1/stream?ticket=" + ticket);
    socket.onopen = () => send({type: "hello", ...known});
    socket.onmessage = event => heard(JSON.parse(event.data));
    socket.onclose = () => setTimeout(connect, pause);
  } catch {
    setTimeout(connect, pause);
  }
}

const send = frame => socket?.readyState === WebSocket.OPEN && socket.send(JSON.stringify(frame));

export function say(query) {
  const message_id = crypto.randomUUID();
  unacknowledged.set(message_id, query);
  sayAgain(message_id);
}

function sayAgain(message_id) {
  const query = unacknowledged.get(message_id);
  if (query !== undefined) send({type: "say", message_id, query});
}

function heard(frame) {
  switch (frame.type) {
    case "welcome":
      if (known.epoch !== frame.epoch || frame.seq < known.last_seq) known.last_seq = 0;   // seqs begin anew
      known.conversation_id = frame.conversation_id;
      known.epoch = frame.epoch;
      unacknowledged.forEach((query, message_id) => sayAgain(message_id));
      break;
    case "ack": unacknowledged.delete(frame.message_id); break;
    case "turn":
      known.last_seq = frame.seq;
      if (frame.speaker === "bot") answers++;
      console.log(frame.seq, frame.speaker, frame.text);
      break;
    case "gap": known.last_seq = frame.to; console.log("…", frame.from, "to", frame.to); break;
    case "problem": {
      console.error(frame.detail);
      const later = frame.retry_after_ms || frame.status === 429 || frame.status >= 500;
      if (later) setTimeout(sayAgain, frame.retry_after_ms ?? 1000, frame.message_id);
      else unacknowledged.delete(frame.message_id);   // it would be refused again
      break;
    }
    case "reconnect": pause = frame.after_ms; break;
  }
}

setInterval(() => send({type: "ping"}), 30_000);
await connect();
say("我的订单发货了吗?");
say("如果延迟送达有补偿吗?");
if (process.env.KEFU_ONCE) setInterval(() => { if (answers >= 2) process.exit(0); }, 50);
