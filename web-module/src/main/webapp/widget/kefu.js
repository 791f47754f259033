/*
 * Kefu chat widget. One script tag, one file, no build step; docs/widget.md tells how to use it.
 *
 *   <script src="https://kefu.example/widget/kefu.js" data-site-key="kefu_pk_…" async></script>
 *
 * In reading order: settings and words · small tools · rich text · what the browser keeps · the API · the live line ·
 * the talk (what was said, and what is still to be sent) · the look · the view · what the page may call.
 */
(() => {
  "use strict";

  const tag = document.currentScript;
  if (!tag || window.Kefu) return;

  // ---- settings: what the script tag says

  const settings = {
    server: new URL(tag.dataset.server || tag.src, location.href).origin,
    siteKey: tag.dataset.siteKey || "",
    channel: tag.dataset.channel || "web",
    position: tag.dataset.position === "start" ? "start" : "end",
    title: tag.dataset.title || "",
    greeting: tag.dataset.greeting || "",
    suggestions: (tag.dataset.suggestions || "").split("|").map((s) => s.trim()).filter(Boolean),
    accent: tag.dataset.accent || "",
    accentText: tag.dataset.accentText || "",
    productUrl: tag.dataset.productUrl || "",
    productImage: tag.dataset.productImage || "",
    orderUrl: tag.dataset.orderUrl || "",
    language: tag.dataset.language || "",
    dir: tag.dataset.dir || "",
    theme: tag.dataset.theme || "auto",
    user: tag.dataset.userId ? { userId: tag.dataset.userId, signature: tag.dataset.userSignature || "" } : null,
  };
  if (!settings.siteKey) {
    console.error("Kefu: the script tag has no data-site-key, so the chat stays away. See docs/widget.md.");
    return;
  }

  // ---- words

  const WORDS = {
    zh: {
      title: "在线客服", launcher: "在线客服", open: "打开在线客服", unread: (n) => `${n} 条新消息`,
      close: "关闭", person: "转人工", end: "结束会话", log: "聊天记录", write: "输入消息", send: "发送",
      hint: "Enter 发送，Shift + Enter 换行", suggestions: "快捷回复",
      greeting: "您好，我是智能客服。订单、物流、退换货和商品问题都可以问我，也可以随时转人工。",
      start: ["我的订单到哪了？", "怎么申请退货？", "多久能退款到账？", "转人工"],
      wantPerson: "转人工",
      who: { customer: "您", bot: "智能客服", operator: "人工客服", system: "系统" },
      bot: "智能客服 · 全天在线", typing: "正在输入…", newMessages: "有新消息",
      queued: (n, s) => `正在为您转接人工客服，排在第 ${n} 位${s ? `，预计等待${minutes("zh", s)}` : ""}`,
      queuedPlain: "正在为您转接人工客服，请稍候",
      assigned: "人工客服正在为您服务", returned: "已交回智能客服",
      offline: "网络已断开，消息会在恢复后自动发送", unreachable: "暂时连不上客服，正在重试", online: "已重新连接",
      sending: "发送中", waiting: "待发送", failed: "没有发出去", retry: "重试", discard: "删除",
      refused: "客服暂时不可用。请刷新页面后再试。",
      ended: "本次会话已结束", endFailed: "会话没有结束，请再试一次。", again: "开始新的会话",
      rate: "您有多大可能把我们推荐给朋友？", least: "不可能", most: "非常可能",
      comment: "想告诉我们什么？（选填）", submit: "提交评价", skip: "跳过", thanks: "谢谢您的评价！", rateFailed: "评价没有提交成功，请再试一次。", rateMissing: "请先选择一个分数。",
      order: "订单", items: (n) => `共 ${n} 件`, parcel: "物流", eta: (d) => `预计 ${d} 送达`, view: "查看", stock: "有货", noStock: "缺货", few: (n) => `仅剩 ${n} 件`,
      returnable: (n) => `${n} 天可退`, notReturnable: "不支持无理由退货", choose: "选这个订单",
      ask: {
        track: ["查物流", (no) => `订单 ${no} 的快递到哪了？`], cancel: ["取消订单", (no) => `我要取消订单 ${no}`],
        back: ["申请退货", (no) => `订单 ${no} 我要退货`], refund: ["退款进度", (no) => `订单 ${no} 退款到哪一步了？`],
      },
      status: { unpaid: "待付款", paid: "已付款", packed: "已打包", shipped: "已发货", delivered: "已送达", completed: "已完成", cancelled: "已取消", returning: "退货中", refunded: "已退款" },
    },
    en: {
      title: "Customer service", launcher: "Chat with us", open: "Open the chat", unread: (n) => `${n} new message${n === 1 ? "" : "s"}`,
      close: "Close", person: "Talk to a person", end: "End this chat", log: "Conversation", write: "Write a message", send: "Send",
      hint: "Enter sends, Shift + Enter starts a new line", suggestions: "Quick replies",
      greeting: "Hello, I am the shop's assistant. Ask me about orders, delivery, returns or products – or ask for a person at any time.",
      start: ["Has my order shipped?", "How do I return something?", "When do I get my refund?", "Talk to a person"],
      wantPerson: "I would like to talk to a person",
      who: { customer: "You", bot: "Assistant", operator: "Our team", system: "System" },
      bot: "Assistant · always here", typing: "is typing…", newMessages: "New messages",
      queued: (n, s) => `You are number ${n} in the queue for a person${s ? `, about ${minutes("en", s)}` : ""}`,
      queuedPlain: "We are finding a person for you",
      assigned: "You are talking to a member of our team", returned: "Our assistant is back",
      offline: "You are offline. Messages go out when you are back.", unreachable: "We cannot be reached right now, trying again", online: "Connected again",
      sending: "Sending", waiting: "Waiting to be sent", failed: "Not sent", retry: "Try again", discard: "Delete",
      refused: "The chat is not available. Reload the page and try again.",
      ended: "This chat has ended", endFailed: "The chat could not be ended; please try again.", again: "Start a new chat",
      rate: "How likely are you to recommend us to a friend?", least: "Not likely", most: "Very likely",
      comment: "Anything you would like to tell us? (optional)", submit: "Send rating", skip: "Skip", thanks: "Thank you for your rating!", rateFailed: "The rating did not go through; please try again.", rateMissing: "Please choose a number first.",
      order: "Order", items: (n) => `${n} item${n === 1 ? "" : "s"}`, parcel: "Parcel", eta: (d) => `expected ${d}`, view: "View", stock: "In stock", noStock: "Out of stock", few: (n) => `Only ${n} left`,
      returnable: (n) => `${n} days to return`, notReturnable: "Cannot be returned", choose: "This order",
      ask: {
        track: ["Track parcel", (no) => `Where is the parcel of order ${no}?`], cancel: ["Cancel order", (no) => `Please cancel order ${no}`],
        back: ["Return it", (no) => `I want to return order ${no}`], refund: ["Refund status", (no) => `What about the refund of order ${no}?`],
      },
      status: { unpaid: "Unpaid", paid: "Paid", packed: "Packed", shipped: "Shipped", delivered: "Delivered", completed: "Completed", cancelled: "Cancelled", returning: "Being returned", refunded: "Refunded" },
    },
  };

  function minutes(language, seconds) {
    const n = Math.max(1, Math.round(seconds / 60));
    return language === "zh" ? `约 ${n} 分钟` : `${n} min`;
  }

  /** The language of page or tag; words exist in Chinese, and in English for everybody else. */
  const language = () => settings.language || document.documentElement.lang || navigator.language || "en";
  const words = () => (/^zh\b/i.test(language()) ? WORDS.zh : WORDS.en);
  const direction = () => settings.dir || getComputedStyle(document.documentElement).direction || "ltr";

  // ---- small tools

  /** Makes an element; a property that the element knows is set, any other becomes an attribute. */
  function h(name, properties, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(properties || {})) {
      if (value === undefined || value === null || value === false) continue;
      if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
      else if (key === "class") node.className = value;
      else node.setAttribute(key, value === true ? "" : value);
    }
    node.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
    return node;
  }

  const SVG = "http://www.w3.org/2000/svg";

  function icon(...paths) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    for (const d of paths) {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", d);
      svg.append(path);
    }
    return svg;
  }

  const ICONS = {
    talk: () => icon("M5 4h14a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-8l-5 4v-4H5a3 3 0 0 1-3-3V7a3 3 0 0 1 3-3z", "M7.5 9.5h9M7.5 13h6"),
    down: () => icon("M6 9l6 6 6-6"),
    close: () => icon("M6 6l12 12M18 6L6 18"),
    person: () => icon("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4.5 20.5c.8-3.6 3.8-5.5 7.5-5.5s6.7 1.9 7.5 5.5"),
    end: () => icon("M12 3v9", "M6.3 7.2a8 8 0 1 0 11.4 0"),
    send: () => icon("M4 12l16-8-5 16-3.5-6.5L4 12z"),
    parcel: () => icon("M3 7.5L12 3l9 4.5v9L12 21l-9-4.5v-9z", "M3 7.5l9 4.5 9-4.5M12 12v9"),
  };

  const randomId = () =>
    crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");

  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  function money(amount) {
    return new Intl.NumberFormat(language(), { style: "currency", currency: amount.currency, currencyDisplay: "narrowSymbol" }).format(amount.amount);
  }

  const day = (time) => new Intl.DateTimeFormat(language(), { month: "short", day: "numeric" }).format(new Date(time));
  const clock = (time) => new Intl.DateTimeFormat(language(), { hour: "2-digit", minute: "2-digit" }).format(new Date(time));

  // ---- rich text: the Markdown of answers, made of nodes and never of markup

  const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>"'，。；！？、（）()]+)/g;

  /** The address, if a link may lead there; a script's may not. */
  function safeUrl(text) {
    try {
      const url = new URL(text, location.href);
      return ["https:", "http:", "mailto:", "tel:"].includes(url.protocol) ? url.href : null;
    } catch {
      return null;
    }
  }

  function link(label, target) {
    const href = safeUrl(target);
    return href ? h("a", { href, target: "_blank", rel: "noopener noreferrer nofollow" }, label) : label;
  }

  function inline(text, links) {
    const nodes = [];
    let from = 0;
    for (const match of text.matchAll(INLINE)) {
      const [whole, code, bold, slant, label, target, url] = match;
      if (links && !url) continue;
      nodes.push(text.slice(from, match.index));
      from = match.index + whole.length;
      if (code) nodes.push(h("code", {}, code));
      else if (bold) nodes.push(h("strong", {}, inline(bold)));
      else if (slant) nodes.push(h("em", {}, inline(slant)));
      else if (label) nodes.push(link(label, target));
      else nodes.push(link(url, url));
    }
    nodes.push(text.slice(from));
    return nodes;
  }

  const lines = (text, links) => text.split("\n").flatMap((line, i) => [i ? h("br") : null, ...inline(line, links)]);
  const cells = (row) => row.trim().replace(/^\||\|$/g, "").split("|").map((c) => c.trim());

  function table(rows) {
    const [head, , ...body] = rows;
    return h("div", { class: "wide", tabindex: "0", role: "group" },
      h("table", {},
        h("thead", {}, h("tr", {}, cells(head).map((c) => h("th", { scope: "col" }, inline(c))))),
        h("tbody", {}, body.map((row) => h("tr", {}, cells(row).map((c) => h("td", {}, inline(c))))))));
  }

  const BLOCKS = [
    { of: /^\s*[-*+]\s+/, make: (rows, of) => h("ul", {}, rows.map((r) => h("li", {}, inline(r.replace(of, ""))))) },
    { of: /^\s*\d{1,3}[.)、]\s*/, make: (rows, of) => h("ol", { start: parseInt(rows[0], 10) }, rows.map((r) => h("li", {}, inline(r.replace(of, ""))))) },
    { of: /^\s*>\s?/, make: (rows, of) => h("blockquote", {}, lines(rows.map((r) => r.replace(of, "")).join("\n"))) },
    { of: /^#{1,6}\s+/, make: (rows, of) => rows.map((r) => h("p", {}, h("strong", {}, inline(r.replace(of, ""))))) },
    { of: /^\s*\|.*\|\s*$/, make: (rows) => (rows.length > 2 ? table(rows) : h("p", {}, lines(rows.join("\n")))) },
  ];

  function rich(text) {
    const nodes = [];
    for (const paragraph of text.replace(/\r\n?/g, "\n").split(/\n{2,}/)) {
      const rows = paragraph.split("\n");
      while (rows.length) {
        const block = BLOCKS.find((b) => b.of.test(rows[0]));
        const same = (row) => (block ? block.of.test(row) : !BLOCKS.some((b) => b.of.test(row)));
        const taken = [];
        while (rows.length && same(rows[0])) taken.push(rows.shift());
        if (block) nodes.push(block.make(taken, block.of));
        else if (taken.join("").trim()) nodes.push(h("p", {}, lines(taken.join("\n"))));
      }
    }
    return nodes.flat();
  }

  // ---- what the browser keeps: who the visitor is, which conversation, and what is still to be sent

  const KEPT_EXTRAS = 40;

  class Notebook {
    constructor(user) {
      this.key = `kefu:${settings.siteKey.slice(0, 24)}:${user ? user.userId : ""}`;
      this.page = this.read();
    }

    read() {
      try {
        return { outbox: [], extras: {}, ...JSON.parse(localStorage.getItem(this.key) || "{}") };
      } catch {
        return { outbox: [], extras: {} };
      }
    }

    write(change) {
      Object.assign(this.page, change);
      const seqs = Object.keys(this.page.extras);
      for (const seq of seqs.slice(0, Math.max(0, seqs.length - KEPT_EXTRAS))) delete this.page.extras[seq];
      try {
        localStorage.setItem(this.key, JSON.stringify(this.page));
      } catch {
        // A browser that keeps nothing still chats; it forgets on reload.
      }
    }

    /** A conversation that has not begun. */
    turnPage() {
      this.write({ name: randomId(), conversation: null, epoch: null, extras: {}, rated: false, handover: null });
    }
  }

  // ---- the API

  /** The server could not be reached, or asks to come back later. */
  class Later extends Error {
    constructor(ms, offline) {
      super("later");
      this.ms = ms;
      this.offline = offline;
    }
  }

  /** The server says no, and would again. */
  class Refused extends Error {
    constructor(status, problem) {
      super((problem && (problem.detail || problem.title)) || `HTTP ${status}`);
      this.status = status;
    }
  }

  const PATIENCE = 30000;
  const GENTLE = 1500;

  class Api {
    constructor(notebook, user) {
      this.notebook = notebook;
      this.user = user;
      this.welcoming = null;
    }

    /** @param body gives the document when it is sent, since a new visitor has another conversation */
    async call(method, path, body) {
      const token = await this.visitor();
      try {
        return await this.send(method, path, body, token);
      } catch (problem) {
        if (problem.status !== 401) throw problem;
        if (this.notebook.page.visitor && this.notebook.page.visitor.token === token) this.notebook.write({ visitor: null });
        return this.send(method, path, body, await this.visitor());
      }
    }

    /** The visitor's token, or a new one; a new visitor has no conversations. */
    visitor() {
      const kept = this.notebook.page.visitor;
      if (kept && Date.parse(kept.expires_at) > Date.now() + 60000) return kept.token;
      this.welcoming ||= this.send("POST", "/v1/visitors", () => this.user ? { user_id: this.user.userId, signature: this.user.signature } : {})
        .then((visitor) => {
          if (this.notebook.page.conversation) this.notebook.turnPage();
          this.notebook.write({ visitor: { token: visitor.token, expires_at: visitor.expires_at } });
          return visitor.token;
        })
        .finally(() => (this.welcoming = null));
      return this.welcoming;
    }

    async send(method, path, body, token) {
      const headers = { Authorization: `Bearer ${settings.siteKey}`, Accept: "application/json" };
      if (token) headers["Kefu-Visitor"] = token;
      if (body) headers["Content-Type"] = "application/json";
      let response;
      try {
        response = await fetch(settings.server + path, {
          method, headers, body: body && JSON.stringify(body()), credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(PATIENCE),
        });
      } catch {
        throw new Later(GENTLE, true);
      }
      const text = await response.text().catch(() => "");
      const json = parse(text);
      if (response.ok) return json;
      const wait = 1000 * Number(response.headers.get("Retry-After") || 0);
      if (response.status >= 500 || response.status === 429 || wait) throw new Later(wait || 3000, false);
      throw new Refused(response.status, json);
    }
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  // ---- the live line: a WebSocket while it lasts; without one the talk asks by itself

  const LONGEST_WAIT = 30000;

  class Line {
    /**
     * @param heard called with each frame of the server
     * @param changed called when the line opens or closes
     */
    constructor(api, notebook, { heard, changed, lastSeq }) {
      Object.assign(this, { api, notebook, heard, changed, lastSeq });
      this.socket = null;
      this.ready = false;
      this.wanted = false;
      this.failures = 0;
      this.timer = 0;
      this.call = 0;
    }

    want() {
      this.wanted = true;
      if (!this.socket && !this.timer) this.dial();
    }

    hangUp() {
      this.wanted = false;
      this.call += 1;
      clearTimeout(this.timer);
      this.timer = 0;
      const socket = this.socket;
      this.drop();
      if (socket) socket.close(1000);
    }

    /** One call at a time: who has hung up meanwhile, or dialled again, does not get through. */
    async dial() {
      this.timer = -1;
      const call = (this.call += 1);
      try {
        const { ticket } = await this.api.call("POST", "/v1/stream/tickets", () => ({ context: { conversation_id: this.notebook.page.name }, channel: settings.channel }));
        if (call === this.call) this.connect(ticket);
      } catch (problem) {
        if (call === this.call) this.again(problem instanceof Refused ? LONGEST_WAIT * 2 : 0);
      }
    }

    connect(ticket) {
      this.timer = 0;
      const socket = new WebSocket(`${settings.server.replace(/^http/, "ws")}/v1/stream?ticket=${encodeURIComponent(ticket)}`);
      this.socket = socket;
      socket.onopen = () => {
        if (this.socket !== socket) return;
        const { conversation, epoch } = this.notebook.page;
        this.send({ type: "hello", conversation_id: conversation || undefined, epoch: epoch || undefined, last_seq: this.lastSeq() });
      };
      socket.onmessage = (event) => this.socket === socket && this.receive(parse(event.data));
      socket.onclose = () => {
        if (this.socket !== socket) return;
        this.drop();
        if (this.wanted) this.again(0);
      };
    }

    receive(frame) {
      if (!frame) return;
      if (frame.type === "welcome") {
        this.failures = 0;
        this.ready = true;
        clearInterval(this.beat);
        this.beat = setInterval(() => this.send({ type: "ping" }), 25000);
        this.changed(true);
      }
      if (frame.type === "reconnect") {
        const socket = this.socket;
        this.drop();
        this.again(frame.after_ms || 1000);
        socket.close(1000);
        return;
      }
      this.heard(frame);
    }

    send(frame) {
      if (!this.socket || this.socket.readyState !== WebSocket.OPEN) return false;
      this.socket.send(JSON.stringify(frame));
      return true;
    }

    drop() {
      clearInterval(this.beat);
      this.socket = null;
      if (this.ready) {
        this.ready = false;
        this.changed(false);
      }
    }

    again(after) {
      this.failures += 1;
      const wait = after || Math.min(LONGEST_WAIT, 500 * 2 ** this.failures) * (0.7 + Math.random() * 0.6);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.dial(), wait);
    }
  }

  // ---- the talk: what was said, in order, and what is still to be sent

  const SILENT_STATES = ["queued", "assigned"];

  /** What a talk draws on when its customer has gone: nothing. */
  const NOWHERE = new Proxy({}, { get: () => () => {} });

  class Talk {
    /** @param show the view, which draws what changed */
    constructor(user, show) {
      this.user = user;
      this.show = show;
      this.notebook = new Notebook(user);
      if (!this.notebook.page.name) this.notebook.turnPage();
      this.api = new Api(this.notebook, user);
      this.line = new Line(this.api, this.notebook, {
        heard: (frame) => this.heard(frame),
        changed: (open) => this.lineChanged(open),
        lastSeq: () => this.lastSeq(),
      });
      this.turns = new Map();
      this.said = new Map();
      this.waiting = new Map();
      this.handover = this.page.handover || { state: "none" };
      this.closed = false;
      this.loaded = false;
      this.trouble = null;
      this.pumping = false;
      this.watch = 0;
      this.active = false;
    }

    get page() {
      return this.notebook.page;
    }

    lastSeq() {
      let last = 0;
      for (const seq of this.turns.keys()) last = Math.max(last, seq);
      return last;
    }

    /** Somebody looks: what happened meanwhile is fetched, and the line opened. */
    async begin() {
      this.active = true;
      this.pump();
      if (!this.page.conversation) return this.markLoaded();
      await this.sync();
      this.markLoaded();
      this.listen();
    }

    /** From now on news come by themselves. */
    listen() {
      if (!this.stopped && !this.closed) this.line.want();
      this.watchOver();
    }

    markLoaded() {
      this.loaded = true;
      this.show.loaded();
    }

    rest() {
      this.active = false;
    }

    stop() {
      this.rest();
      this.line.hangUp();
      clearTimeout(this.watch);
      this.stopped = true;
      this.show = NOWHERE;
    }

    /** Another tab wrote into the notebook, and may have turned the page. */
    async elsewhere() {
      const { name } = this.page;
      this.notebook.page = this.notebook.read();
      if (this.page.name !== name) this.clear();
      this.show.outbox();
      if (!this.active || !this.page.conversation) return;
      await this.sync();
      this.listen();
    }

    // -- saying

    say(text, facts) {
      const message = { id: randomId(), text, facts: facts || null, at: new Date().toISOString() };
      if (this.closed) this.startOver();
      this.page.outbox.push(message);
      this.notebook.write({});
      this.show.pending(message);
      this.pump();
    }

    retry(id) {
      for (const message of this.page.outbox) if (message.id === id) delete message.failed;
      this.notebook.write({});
      this.show.outbox();
      this.pump();
    }

    discard(id) {
      this.notebook.write({ outbox: this.page.outbox.filter((m) => m.id !== id) });
      this.show.outbox();
    }

    /** Sends what waits, one after another and each until it is kept; the id makes sending twice harmless. */
    async pump() {
      if (this.pumping || this.stopped) return;
      this.pumping = true;
      try {
        for (let message; (message = this.page.outbox.find((m) => !m.failed)) && !this.stopped; ) await this.deliver(message);
      } finally {
        this.pumping = false;
      }
    }

    async deliver(message) {
      try {
        this.show.busy(!SILENT_STATES.includes(this.handover.state));
        if (this.line.ready && !message.facts) await this.sayOnLine(message);
        else await this.post(message);
        this.clearTrouble();
      } catch (problem) {
        this.show.busy(false);
        if (problem instanceof Later) {
          this.setTrouble(problem.offline);
          await Promise.race([pause(problem.ms), this.backOnline()]);
        } else if (problem instanceof Refused) {
          message.failed = problem.message;
          this.notebook.write({});
          this.show.outbox();
        } else throw problem;
      }
    }

    async post(message) {
      const answer = await this.api.call("POST", "/v1/chat", () => ({
        query: message.text, message_id: message.id, channel: settings.channel, context: { ...message.facts, conversation_id: this.page.name },
      }));
      this.inConversation(answer.conversation_id);
      const seen = this.lastSeq();
      this.kept(message.id, answer.turn);
      this.handedOver(answer.handover);
      await this.sync(seen, answer);
      this.show.busy(false);
      this.listen();
    }

    sayOnLine(message) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Later(0, false)), PATIENCE);
        const done = (act) => (value) => {
          clearTimeout(timer);
          this.waiting.delete(message.id);
          act(value);
        };
        this.waiting.set(message.id, { resolve: done(resolve), reject: done(reject) });
        if (!this.line.send({ type: "say", message_id: message.id, query: message.text })) this.waiting.get(message.id).reject(new Later(0, false));
      });
    }

    /** The message stands in the transcript. */
    kept(id, seq) {
      const message = this.page.outbox.find((m) => m.id === id);
      if (message) {
        this.said.set(seq, message.text);
        this.notebook.write({ outbox: this.page.outbox.filter((m) => m.id !== id) });
        this.add({ seq, speaker: "customer", text: message.text, at: message.at, message_id: id });
        this.show.outbox();
      }
    }

    // -- hearing

    heard(frame) {
      switch (frame.type) {
        case "welcome":
          this.inConversation(frame.conversation_id);
          this.notebook.write({ epoch: frame.epoch });
          break;
        case "ack":
          this.inConversation(frame.conversation_id);
          this.kept(frame.message_id, frame.seq);
          this.answerDue(frame);
          break;
        case "turn":
          this.turn(frame);
          break;
        case "handover":
          this.handedOver(frame);
          break;
        case "typing":
          this.show.typing();
          break;
        case "gap":
          this.fetchTurns(frame.from - 1).catch(() => {});
          break;
        case "problem":
          this.problem(frame);
          break;
      }
    }

    /** With a person there is no reply to wait for. */
    answerDue(frame) {
      const waiting = this.waiting.get(frame.message_id);
      if (waiting) waiting.resolve();
      this.show.busy(this.lastSeq() <= frame.seq && !SILENT_STATES.includes(this.handover.state));
    }

    problem(frame) {
      const waiting = this.waiting.get(frame.message_id);
      const status = frame.status || 400;
      const later = status === 429 || status >= 500 || frame.retry_after_ms;
      if (waiting) waiting.reject(later ? new Later(frame.retry_after_ms || GENTLE, false) : new Refused(status, frame));
    }

    turn(frame) {
      if (frame.speaker === "customer" && frame.message_id) this.kept(frame.message_id, frame.seq);
      if (frame.speaker === "bot" && frame.act) this.keepExtras(frame.seq, frame);
      if (frame.handover) this.handedOver(frame.handover);
      this.add(frame);
      if (frame.speaker !== "customer") this.show.busy(false);
      if (frame.speaker === "system") this.refresh().catch(() => {});
    }

    inConversation(id) {
      if (!id || id === this.page.conversation) return;
      const before = this.page.conversation;
      this.notebook.write({ conversation: id, ...(before ? { extras: {}, rated: false } : {}) });
      if (before) {
        this.turns.clear();
        this.said.clear();
        this.show.cleared();
      }
    }

    add(turn) {
      if (this.turns.has(turn.seq)) return;
      const text = this.said.get(turn.seq) || turn.text || "";
      const kept = { seq: turn.seq, speaker: turn.speaker, text, at: turn.at || new Date().toISOString() };
      this.turns.set(turn.seq, kept);
      this.show.turn(kept, this.page.extras[turn.seq]);
    }

    /** Suggestions and cards live beside the transcript, so that they are there again after a reload. */
    keepExtras(seq, answer) {
      const extras = { suggestions: answer.suggestions || [], cards: answer.cards || null, act: answer.act };
      this.page.extras[seq] = extras;
      this.notebook.write({});
      if (!answer.cards) this.lookUp(seq, answer.entities || []);
    }

    /** A product that the customer named, where the answer brings no card of its own. */
    async lookUp(seq, entities) {
      const skus = [...new Set(entities.filter((e) => e.type === "product").map((e) => e.value))].slice(0, 2);
      if (!skus.length) return;
      const found = await Promise.all(skus.map((sku) => this.api.call("GET", `/v1/products/${encodeURIComponent(sku)}`).catch(() => null)));
      const products = found.filter(Boolean).map((p) => ({ ...p, title: p.title[language().slice(0, 2)] || p.title.en || Object.values(p.title)[0] }));
      const extras = this.page.extras[seq];
      if (!products.length || !extras) return;
      extras.cards = { orders: [], products };
      this.notebook.write({});
      this.show.extras(seq, extras);
    }

    handedOver(handover) {
      const before = this.handover.state;
      this.handover = { state: handover.state, position: handover.position, wait_seconds: handover.wait_seconds };
      this.notebook.write({ handover: this.handover });
      if (handover.state === "closed") this.closed = true;
      this.show.handover(before);
      this.watchOver();
    }

    // -- asking the server, where it cannot tell by itself

    /**
     * @param seen the last turn that is here
     * @param answer a reply that came just now: its words are unmasked and its cards go with the turn
     */
    async sync(seen = this.lastSeq(), answer = undefined) {
      if (!this.page.conversation) return;
      try {
        await this.fetchTurns(seen, answer);
        await this.refresh();
        this.clearTrouble();
      } catch (problem) {
        if (problem instanceof Refused && problem.status === 404) this.startOver();
        else if (problem instanceof Later) this.setTrouble(problem.offline);
        if (answer) this.showWithoutSeq(answer);
      }
    }

    async fetchTurns(after, answer) {
      const { turns } = await this.api.call("GET", `/v1/conversations/${this.page.conversation}/turns?after=${Math.max(0, after)}&limit=1000`);
      const reply = answer && answer.reply !== null && turns.find((t) => t.speaker === "bot" && t.seq > answer.turn);
      if (reply) {
        this.said.set(reply.seq, answer.reply);
        this.keepExtras(reply.seq, answer);
      }
      this.show.bulk(!answer && turns.length > 1);
      turns.forEach((t) => this.add(t));
      this.show.bulk(false);
    }

    /** The transcript could not be read, but the answer is here. */
    showWithoutSeq(answer) {
      if (answer.reply === null) return;
      this.said.set(answer.turn + 1, answer.reply);
      this.keepExtras(answer.turn + 1, answer);
      this.add({ seq: answer.turn + 1, speaker: "bot", text: answer.reply });
    }

    async refresh() {
      const conversation = await this.api.call("GET", `/v1/conversations/${this.page.conversation}`);
      this.closed = conversation.state === "closed";
      this.handedOver(conversation.handover);
      if (this.closed) this.show.ended();
    }

    /** Without a line, and while a person is awaited or there, the talk looks by itself. */
    watchOver() {
      clearTimeout(this.watch);
      const silent = SILENT_STATES.includes(this.handover.state);
      if (this.stopped || this.closed || !this.page.conversation || (this.line.ready && this.handover.state !== "queued")) return;
      if (!this.active && !silent) return;
      this.watch = setTimeout(async () => {
        if (!document.hidden) await this.sync();
        this.watchOver();
      }, silent ? 3000 : 15000);
    }

    lineChanged(open) {
      if (open) {
        this.clearTrouble();
        this.pump();
      } else {
        [...this.waiting.values()].forEach((w) => w.reject(new Later(300, !navigator.onLine)));
      }
      this.watchOver();
    }

    // -- trouble

    setTrouble(offline) {
      const trouble = offline && !navigator.onLine ? "offline" : "unreachable";
      if (trouble !== this.trouble) this.show.trouble((this.trouble = trouble));
    }

    clearTrouble() {
      if (this.trouble) this.show.trouble((this.trouble = null));
    }

    backOnline() {
      return new Promise((resolve) => addEventListener("online", resolve, { once: true }));
    }

    // -- the end

    /** The customer ends it, and waits for a person no more. */
    async end() {
      const { handover } = await this.api.call("POST", `/v1/conversations/${this.page.conversation}/close`);
      this.closed = true;
      this.handedOver(handover);
      this.show.ended();
      await this.sync();
    }

    async rate(score, comment) {
      await this.api.call("POST", `/v1/conversations/${this.page.conversation}/rating`, () => ({ score, comment: comment || undefined }));
      this.notebook.write({ rated: true });
    }

    startOver() {
      this.notebook.turnPage();
      this.clear();
    }

    /** An empty page: nothing was said yet. */
    clear() {
      this.line.hangUp();
      this.turns.clear();
      this.said.clear();
      this.closed = false;
      this.handover = this.page.handover || { state: "none" };
      this.show.cleared();
    }
  }

  // ---- the look

  const STYLE = `
:host { all: initial; }
* { box-sizing: border-box; margin: 0; }
.root {
  --accent: #b3401f; --on-accent: #fff; --link: #8c2f14; --ink: #1d2430; --soft: #545d6d; --paper: #fff; --ground: #f6f5f1; --line: #dcd9d0;
  --bubble: #fff; --wash: #fbeee9; --good: #1f6b45; --good-wash: #e6f3ec; --warn: #7a4d00; --warn-wash: #fdf3dd; --bad: #a3140f; --bad-wash: #fdecea;
  --focus: #1f5fbf; --shadow: 0 18px 60px rgb(20 24 34 / .26), 0 2px 8px rgb(20 24 34 / .12);
  font: 15px/1.55 "Inter", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif; color: var(--ink); color-scheme: light;
}
.root[data-theme=dark] {
  --accent: #c4502c; --link: #ffb59b; --ink: #eceae4; --soft: #b3b8c2; --paper: #1d222c; --ground: #151920; --line: #3a4250;
  --bubble: #272e3a; --wash: #3b2720; --good: #8fdcb4; --good-wash: #1c3529; --warn: #f4cd84; --warn-wash: #3a2f16; --bad: #ffb0aa; --bad-wash: #42201e;
  --focus: #8fbcff; --shadow: 0 18px 60px rgb(0 0 0 / .6); color-scheme: dark;
}
button, textarea, input { font: inherit; color: inherit; }
button { cursor: pointer; border: 0; background: none; }
[hidden] { display: none !important; }
:focus { outline: none; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
svg { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; flex: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher {
  position: fixed; inset-block-end: calc(22px + env(safe-area-inset-bottom)); inset-inline-end: 22px; z-index: 2147483000; display: flex; align-items: center; gap: 10px;
  min-height: 56px; padding: 0 22px 0 18px; border-radius: 28px 28px 8px 28px; background: var(--accent); color: var(--on-accent); font-weight: 650; box-shadow: 0 10px 30px rgb(20 24 34 / .28);
}
.at-start .launcher { inset-inline: 22px auto; border-radius: 28px 28px 28px 8px; }
[dir=rtl] .launcher { border-radius: 28px 28px 28px 8px; }
.launcher:hover { filter: brightness(1.08); }
.badge { position: absolute; inset-block-start: -6px; inset-inline-end: -4px; min-width: 24px; height: 24px; padding: 0 7px; border-radius: 12px; background: #1d2430; color: #fff; border: 2px solid #fff; font-size: 12px; line-height: 20px; font-weight: 700; text-align: center; }

.panel {
  position: fixed; inset-block-end: calc(22px + env(safe-area-inset-bottom)); inset-inline-end: 22px; z-index: 2147483001; display: flex; flex-direction: column;
  width: 400px; height: min(680px, calc(100vh - 44px)); background: var(--ground); border-radius: 20px; overflow: hidden; box-shadow: var(--shadow); border: 1px solid var(--line);
}
.at-start .panel { inset-inline: 22px auto; }
.head { display: flex; align-items: center; gap: 12px; padding: 14px 12px 14px 18px; background: var(--accent); color: var(--on-accent); }
[dir=rtl] .head { padding: 14px 18px 14px 12px; }
.head .who { flex: 1; min-width: 0; }
.head h2 { font-size: 16px; line-height: 1.3; font-weight: 700; }
.head p { font-size: 12.5px; line-height: 1.4; }
.head .face { width: 40px; height: 40px; border-radius: 13px 13px 13px 4px; background: var(--on-accent); color: var(--accent); display: grid; place-items: center; flex: none; }
.head button { width: 40px; height: 40px; border-radius: 12px; display: grid; place-items: center; flex: none; }
.head button:hover { background: rgb(255 255 255 / .16); }
.head :focus-visible { outline-color: var(--on-accent); outline-offset: -3px; }

.banner { display: flex; align-items: center; gap: 10px; padding: 9px 18px; font-size: 13.5px; line-height: 1.45; font-weight: 600; background: var(--warn-wash); color: var(--warn); border-block-end: 1px solid var(--line); }
.banner.assigned { background: var(--good-wash); color: var(--good); }
.banner.trouble { background: var(--bad-wash); color: var(--bad); }
.banner .dot { width: 9px; height: 9px; border-radius: 50%; background: currentColor; flex: none; }

.log { position: relative; flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 18px 16px 8px; scrollbar-width: thin; }
.log:focus-visible { outline-offset: -3px; }
.log ol.talk { list-style: none; padding: 0; display: flex; flex-direction: column; gap: 6px; }
.turn { display: flex; flex-direction: column; align-items: flex-start; max-width: 100%; }
.turn + .turn:not(.same) { margin-block-start: 10px; }
.turn .by { font-size: 12px; color: var(--soft); margin: 0 4px 3px; display: flex; gap: 8px; }
.turn.same .by { display: none; }
.said { max-width: 86%; padding: 10px 14px; border-radius: 6px 18px 18px 18px; background: var(--bubble); border: 1px solid var(--line); overflow-wrap: anywhere; }
.customer { align-items: flex-end; }
.customer .said { border-radius: 18px 6px 18px 18px; background: var(--accent); border-color: transparent; color: var(--on-accent); white-space: pre-wrap; }
[dir=rtl] .said { border-radius: 18px 6px 18px 18px; }
[dir=rtl] .customer .said { border-radius: 6px 18px 18px 18px; }
.operator .said { background: var(--good-wash); border-color: transparent; white-space: pre-wrap; }
.system { align-items: center; }
.system .by { display: none; }
.system .said { background: none; border: 0; padding: 2px 8px; font-size: 13px; color: var(--soft); text-align: center; }
.waiting .said { opacity: .82; }
.note { font-size: 12px; color: var(--soft); margin: 3px 6px 0; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; justify-content: flex-end; }
.note.bad { color: var(--bad); font-weight: 600; }
.note button { text-decoration: underline; min-height: 24px; font-weight: 600; color: var(--link); }
.said > * + * { margin-block-start: 8px; }
.said ul, .said ol { padding-inline-start: 20px; }
.said li + li { margin-block-start: 3px; }
.said a { color: var(--link); }
.customer .said a { color: inherit; }
.said code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: .9em; background: var(--ground); border-radius: 5px; padding: 1px 5px; }
.said blockquote { border-inline-start: 3px solid var(--line); padding-inline-start: 10px; color: var(--soft); }
.said .wide { overflow-x: auto; }
.said table { border-collapse: collapse; font-size: 13.5px; }
.said th, .said td { border: 1px solid var(--line); padding: 4px 9px; text-align: start; white-space: nowrap; }
.dots { display: inline-flex; gap: 5px; padding: 6px 0; }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--soft); }
.down { position: sticky; inset-block-end: 4px; display: flex; margin: 4px auto 0; align-items: center; gap: 6px; padding: 6px 14px; border-radius: 99px; background: var(--ink); color: var(--paper); font-size: 13px; font-weight: 600; box-shadow: 0 4px 14px rgb(20 24 34 / .3); }
.down svg { width: 16px; height: 16px; }

.cards { display: flex; flex-direction: column; gap: 8px; width: 86%; margin-block-start: 6px; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 16px; overflow: hidden; font-size: 14px; }
.card header { display: flex; justify-content: space-between; align-items: center; gap: 10px; padding: 10px 14px; border-block-end: 1px solid var(--line); }
.card header b { font-weight: 650; overflow-wrap: anywhere; }
.card .pill { font-size: 12px; font-weight: 650; padding: 1px 10px; border-radius: 99px; background: var(--wash); color: var(--link); white-space: nowrap; }
.card .pill.good { background: var(--good-wash); color: var(--good); }
.card .pill.bad { background: var(--bad-wash); color: var(--bad); }
.steps { display: grid; grid-template-columns: repeat(4, 1fr); gap: 4px; padding: 12px 14px 0; }
.steps i { height: 5px; border-radius: 3px; background: var(--line); }
.steps i.done { background: var(--accent); }
.lines { list-style: none; padding: 10px 14px; display: flex; flex-direction: column; gap: 8px; }
.lines li, .goods { display: flex; gap: 12px; align-items: center; }
.goods { padding: 12px 14px; align-items: flex-start; }
.pic { width: 44px; height: 44px; border-radius: 11px; background: var(--ground); flex: none; display: grid; place-items: center; font-weight: 700; color: var(--soft); object-fit: cover; overflow: hidden; }
.goods .pic { width: 72px; height: 72px; border-radius: 14px; font-size: 24px; }
.lines .what, .goods .what { flex: 1; min-width: 0; line-height: 1.4; }
.what small { display: block; color: var(--soft); font-size: 12.5px; }
.what .price { font-size: 16px; font-weight: 700; margin-block: 2px 4px; }
.foot { display: flex; gap: 10px; align-items: flex-start; padding: 0 14px 12px; color: var(--soft); font-size: 13px; line-height: 1.45; }
.foot svg { width: 17px; height: 17px; margin-block-start: 1px; }
.sum { display: flex; justify-content: space-between; padding: 0 14px 12px; font-size: 13px; color: var(--soft); }
.sum b { color: var(--ink); }
.acts { display: flex; border-block-start: 1px solid var(--line); }
.acts > * { flex: 1; min-height: 42px; display: grid; place-items: center; font-weight: 650; font-size: 13.5px; color: var(--link); text-decoration: none; padding: 4px 8px; text-align: center; }
.acts > * + * { border-inline-start: 1px solid var(--line); }
.acts > *:hover { background: var(--wash); }
.acts :focus-visible { outline-offset: -3px; border-radius: 10px; }

.chips { display: flex; flex-wrap: wrap; gap: 8px; padding: 8px 16px 10px; list-style: none; }
.chips button { min-height: 36px; padding: 5px 14px; border-radius: 99px; border: 1px solid var(--accent); background: var(--paper); color: var(--link); font-size: 14px; font-weight: 600; text-align: start; line-height: 1.35; }
.chips button:hover { background: var(--wash); }

.write { display: flex; align-items: flex-end; gap: 8px; padding: 10px 12px calc(12px + env(safe-area-inset-bottom)); background: var(--paper); border-block-start: 1px solid var(--line); }
.write textarea { flex: 1; min-width: 0; resize: none; min-height: 44px; max-height: 132px; padding: 10px 14px; border-radius: 14px; border: 1px solid #7d8593; background: var(--paper); color: var(--ink); line-height: 1.45; font-size: 16px; }
.write textarea::placeholder { color: var(--soft); opacity: 1; }
.write textarea:focus-visible { outline-offset: 0; }
.write button { width: 44px; height: 44px; border-radius: 14px; background: var(--accent); color: var(--on-accent); display: grid; place-items: center; flex: none; }
.write button:disabled { background: var(--line); color: var(--soft); cursor: default; }
[dir=rtl] .write svg { transform: scaleX(-1); }

.end { background: var(--paper); border-block-start: 1px solid var(--line); padding: 16px 18px calc(16px + env(safe-area-inset-bottom)); display: flex; flex-direction: column; gap: 12px; max-height: 70%; overflow-y: auto; }
.end .rating { display: flex; flex-direction: column; gap: 12px; }
.end fieldset { border: 0; padding: 0; min-width: 0; }
.end legend, .end .what { font-weight: 650; padding: 0; margin-block-end: 10px; }
.scale { display: grid; grid-template-columns: repeat(11, 1fr); gap: 4px; }
.scale label { position: relative; display: grid; place-items: center; min-height: 40px; border-radius: 10px; border: 1px solid #7d8593; font-weight: 650; font-size: 14px; cursor: pointer; }
.scale input { position: absolute; inset: 0; opacity: 0; cursor: pointer; margin: 0; width: 100%; height: 100%; }
.scale label:hover { background: var(--wash); }
.scale label:has(:checked) { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.scale label:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.ends { display: flex; justify-content: space-between; font-size: 12.5px; color: var(--soft); margin-block-start: 6px; }
.end label.field { font-size: 13.5px; font-weight: 600; display: block; }
.end textarea { width: 100%; min-height: 62px; resize: vertical; margin-block-start: 5px; padding: 8px 12px; border-radius: 12px; border: 1px solid #7d8593; background: var(--paper); font-size: 16px; }
.end .row { display: flex; gap: 10px; }
.plain, .strong { flex: 1; min-height: 44px; border-radius: 12px; font-weight: 650; border: 1px solid var(--line); }
.plain:hover { background: var(--ground); }
.strong { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
.strong:hover { filter: brightness(1.08); }
.problem { color: var(--bad); font-weight: 600; font-size: 13.5px; }

@media (max-width: 520px), (max-height: 440px) {
  .launcher { inset-inline-end: 16px; inset-block-end: calc(16px + env(safe-area-inset-bottom)); padding: 0; width: 58px; justify-content: center; }
  .at-start .launcher { inset-inline: 16px auto; }
  .launcher .label { display: none; }
  .panel, .at-start .panel { inset: 0 0 auto 0; width: 100%; height: var(--height, 100dvh); border-radius: 0; border: 0; }
  .head { padding-block-start: calc(12px + env(safe-area-inset-top)); }
  .scale { grid-template-columns: repeat(6, 1fr); }
}
@media (prefers-reduced-motion: no-preference) {
  .panel { animation: rise .22s ease-out; }
  .turn:not(.old) { animation: rise .18s ease-out; }
  .dots i { animation: beat 1.2s infinite ease-in-out; }
  .dots i:nth-child(2) { animation-delay: .15s; }
  .dots i:nth-child(3) { animation-delay: .3s; }
  .banner.queued .dot { animation: beat 1.6s infinite; }
  @keyframes rise { from { opacity: 0; transform: translateY(10px); } }
  @keyframes beat { 0%, 60%, 100% { opacity: .35; } 30% { opacity: 1; } }
}
@media (forced-colors: active) {
  .launcher, .panel, .said, .write button, .chips button, .strong { border: 1px solid CanvasText; }
  .steps i.done { background: Highlight; }
}`;

  // ---- the view

  const NEAR = 80;
  const TYPING = 4000;
  const LONGEST = 4000;
  const sheet = () => matchMedia("(max-width: 520px), (max-height: 440px)").matches;

  class View {
    constructor() {
      this.host = document.createElement("kefu-chat");
      this.shadow = this.host.attachShadow({ mode: "open" });
      this.shadow.adoptedStyleSheets = [new CSSStyleSheet()];
      this.shadow.adoptedStyleSheets[0].replaceSync(STYLE);
      this.root = h("div", { class: `root at-${settings.position}` });
      this.shadow.append(this.root);
      this.items = new Map();
      this.unread = 0;
      this.opened = false;
      this.talk = new Talk(settings.user, this);
      this.draw();
      document.body.append(this.host);
      this.followPage();
    }

    // -- drawing the frame

    /** Draws everything anew: at the start, and when the page changes its language. */
    draw() {
      const w = words();
      const draft = this.field ? this.field.value : "";
      this.root.lang = w === WORDS.zh ? "zh-CN" : "en";
      this.root.dir = direction();
      this.drawLauncher(w);
      this.drawPanel(w);
      this.root.replaceChildren(this.launcher, this.panel);
      this.paint();
      this.field.value = draft;
      this.resizeField();
      this.launcher.hidden = this.opened;
      this.panel.hidden = !this.opened;
      this.redraw();
    }

    drawLauncher(w) {
      this.badge = h("span", { class: "badge", hidden: true, "aria-hidden": "true" });
      this.launcher = h("button", { class: "launcher", type: "button", "aria-haspopup": "dialog", "aria-expanded": "false", onclick: () => this.open() },
        ICONS.talk(), h("span", { class: "label" }, w.launcher), this.badge);
      this.countUnread(this.unread);
    }

    drawPanel(w) {
      this.subtitle = h("p", {}, w.bot);
      this.banner = h("div", { class: "banner", hidden: true });
      this.list = h("ol", { class: "talk" });
      this.down = h("button", { class: "down", type: "button", hidden: true, onclick: () => this.toEnd() }, w.newMessages, ICONS.down());
      this.log = h("div", { class: "log", role: "log", "aria-live": "polite", "aria-label": w.log, tabindex: "0", onscroll: () => this.scrolled() }, this.list, this.down);
      this.chips = h("ul", { class: "chips", "aria-label": w.suggestions, hidden: true });
      this.status = h("div", { class: "sr", role: "status" });
      this.end = h("div", { class: "end", hidden: true });
      this.panel = h("section", { class: "panel", role: "dialog", "aria-labelledby": "title", onkeydown: (e) => this.key(e) },
        h("div", { class: "head" },
          h("div", { class: "face", "aria-hidden": "true" }, ICONS.talk()),
          h("div", { class: "who" }, h("h2", { id: "title" }, settings.title || w.title), this.subtitle),
          (this.personButton = this.headButton("person", ICONS.person(), () => this.say(w.wantPerson))),
          (this.endButton = this.headButton("end", ICONS.end(), () => this.finish())),
          this.headButton("close", ICONS.close(), () => this.close())),
        this.banner, this.log, this.chips, this.drawComposer(w), this.end, this.status);
    }

    headButton(name, picture, act) {
      const label = words()[name];
      return h("button", { type: "button", "data-act": name, "aria-label": label, title: label, onclick: act }, picture);
    }

    drawComposer(w) {
      this.field = h("textarea", { rows: "1", "aria-label": w.write, placeholder: w.write, title: w.hint, maxlength: LONGEST, enterkeyhint: "send", dir: "auto",
        oninput: () => this.typed(), onkeydown: (e) => this.fieldKey(e) });
      this.sendButton = h("button", { type: "submit", "aria-label": w.send, title: w.send, disabled: true }, ICONS.send());
      this.composer = h("form", { class: "write", onsubmit: (e) => { e.preventDefault(); this.submit(); } }, this.field, this.sendButton);
      return this.composer;
    }

    paint() {
      const dark = settings.theme === "dark" || (settings.theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
      this.root.dataset.theme = dark ? "dark" : "light";
      if (settings.accent && CSS.supports("color", settings.accent)) this.root.style.setProperty("--accent", settings.accent);
      if (settings.accentText && CSS.supports("color", settings.accentText)) this.root.style.setProperty("--on-accent", settings.accentText);
    }

    followPage() {
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.paint());
      new MutationObserver(() => this.draw()).observe(document.documentElement, { attributes: true, attributeFilter: ["lang", "dir"] });
      document.addEventListener("visibilitychange", () => !document.hidden && this.opened && this.talk.begin());
      addEventListener("online", () => this.talk.pump());
      addEventListener("offline", () => this.talk.setTrouble(true));
      addEventListener("storage", (e) => e.key === this.talk.notebook.key && this.talk.elsewhere());
      if (window.visualViewport) visualViewport.addEventListener("resize", () => this.fit());
    }

    /** Another tab of the shop went on with the conversation. */
    /** On a phone the keyboard takes part of the window. */
    fit() {
      if (this.opened && sheet()) this.root.style.setProperty("--height", `${visualViewport.height}px`);
      else this.root.style.removeProperty("--height");
    }

    // -- opening and closing

    open(quietly) {
      if (this.opened) return quietly || this.focusField();
      this.opened = true;
      this.panel.hidden = false;
      this.launcher.hidden = true;
      this.launcher.setAttribute("aria-expanded", "true");
      this.countUnread(0);
      this.modal(sheet());
      this.fit();
      remember("kefu:open", "1");
      this.talk.begin();
      this.redraw();
      if (!quietly) this.focusField();
      this.read();
    }

    close() {
      if (!this.opened) return;
      this.opened = false;
      this.panel.hidden = true;
      this.launcher.hidden = false;
      this.launcher.setAttribute("aria-expanded", "false");
      this.modal(false);
      this.fit();
      remember("kefu:open", "");
      this.talk.rest();
      this.launcher.focus();
    }

    /** A sheet over the whole page keeps focus and scrolling to itself. */
    modal(on) {
      if (on) this.panel.setAttribute("aria-modal", "true");
      else this.panel.removeAttribute("aria-modal");
      const page = document.documentElement.style;
      if (on) page.setProperty("overflow", "hidden");
      else page.removeProperty("overflow");
    }

    focusField() {
      const target = this.composer.hidden ? this.end.querySelector("input, button, textarea") : this.field;
      if (target) target.focus({ preventScroll: true });
    }

    key(event) {
      if (event.key === "Escape") {
        event.stopPropagation();
        this.close();
      } else if (event.key === "Tab" && this.panel.hasAttribute("aria-modal")) this.keepFocus(event);
    }

    keepFocus(event) {
      const stops = [...this.panel.querySelectorAll("button, a[href], textarea, input, [tabindex='0']")].filter((e) => !e.disabled && e.offsetParent !== null);
      const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
      if (this.shadow.activeElement === edge) {
        event.preventDefault();
        (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
      }
    }

    // -- writing

    fieldKey(event) {
      const composing = event.isComposing || event.keyCode === 229;
      if (event.key === "Enter" && !event.shiftKey && !composing) {
        event.preventDefault();
        this.submit();
      }
    }

    typed() {
      this.resizeField();
      const now = Date.now();
      if (this.field.value && now - (this.toldTyping || 0) > TYPING) {
        this.toldTyping = now;
        this.talk.line.send({ type: "typing" });
      }
    }

    resizeField() {
      this.sendButton.disabled = !this.field.value.trim();
      this.field.style.setProperty("height", "auto");
      if (this.field.scrollHeight) this.field.style.setProperty("height", `${Math.min(132, this.field.scrollHeight + 2)}px`);
    }

    submit() {
      const text = this.field.value.trim();
      if (!text) return;
      this.field.value = "";
      this.resizeField();
      this.say(text);
      this.field.focus();
    }

    say(text, facts) {
      this.showEnd(false);
      this.talk.say(text, facts);
      this.toEnd();
    }

    // -- what the talk shows

    redraw() {
      this.items.clear();
      this.list.replaceChildren(this.greet());
      this.bulk(true);
      [...this.talk.turns.values()].sort((a, b) => a.seq - b.seq).forEach((t) => this.turn(t, this.talk.page.extras[t.seq]));
      this.outbox();
      this.bulk(false);
      this.handover(this.talk.handover.state);
      this.suggest();
      this.toEnd();
      if (this.talk.closed) this.ended();
    }

    greet() {
      return this.line("bot", rich(settings.greeting || words().greeting), null);
    }

    /** One line of the talk. */
    line(speaker, content, at) {
      const w = words();
      return h("li", { class: `turn ${speaker}` },
        h("div", { class: "by" }, h("span", { class: speaker === "customer" ? "sr" : "" }, w.who[speaker]), at ? h("time", { datetime: at }, clock(at)) : null),
        h("div", { class: "said", dir: "auto" }, content));
    }

    turn(turn, extras) {
      const plain = turn.speaker !== "bot";
      const item = this.line(turn.speaker, plain ? lines(turn.text, true) : rich(turn.text), turn.speaker === "system" ? null : turn.at);
      item.dataset.seq = turn.seq;
      if (this.quiet) item.classList.add("old");
      this.items.set(turn.seq, item);
      const after = [...this.items.keys()].filter((s) => s < turn.seq).sort((a, b) => a - b).pop();
      (after ? this.items.get(after) : this.list.firstElementChild).after(item);
      this.join(item);
      if (extras) this.extras(turn.seq, extras);
      this.arrived(turn);
    }

    /** The second of two turns of one speaker needs no name again. */
    join(item) {
      for (const li of [item, item.nextElementSibling]) {
        if (!li || !li.previousElementSibling) continue;
        const speaker = (e) => e.className.split(" ")[1];
        li.classList.toggle("same", speaker(li) === speaker(li.previousElementSibling) && !li.previousElementSibling.querySelector(".cards"));
      }
    }

    arrived(turn) {
      if (this.quiet) return;
      if (turn.speaker !== "customer") this.typing(false);
      this.suggest();
      this.stick();
      if (turn.speaker === "customer" || turn.speaker === "system") return;
      if (this.opened && !document.hidden) this.read();
      else this.countUnread(this.unread + 1);
    }

    extras(seq, extras) {
      const item = this.items.get(seq);
      if (!item) return;
      const old = item.querySelector(".cards");
      if (old) old.remove();
      const { orders = [], products = [] } = extras.cards || {};
      if (orders.length + products.length) {
        item.append(h("div", { class: "cards" }, orders.map((o) => this.orderCard(o, orders.length > 1)), products.map((p) => this.productCard(p))));
        this.stick();
      }
      this.suggest();
    }

    pending() {
      this.outbox();
      this.suggest();
    }

    /** Draws what is still to be sent, below what was said. */
    outbox() {
      this.list.querySelectorAll(".waiting").forEach((e) => e.remove());
      for (const message of this.talk.page.outbox) {
        const item = this.line("customer", lines(message.text, true), message.at);
        item.classList.add("waiting", "old");
        item.append(this.note(message));
        this.list.append(item);
        this.join(item);
      }
      this.placeDots();
    }

    note(message) {
      const w = words();
      if (!message.failed) return h("div", { class: "note" }, this.talk.trouble ? w.waiting : w.sending);
      return h("div", { class: "note bad" }, h("span", {}, `${w.failed}: ${message.failed}`),
        h("button", { type: "button", onclick: () => this.talk.retry(message.id) }, w.retry),
        h("button", { type: "button", onclick: () => this.talk.discard(message.id) }, w.discard));
    }

    /** Quick replies to the last thing said; at the beginning, what people often ask. */
    suggest() {
      const w = words();
      const last = [...this.talk.turns.values()].sort((a, b) => a.seq - b.seq).pop();
      const fresh = !last && !this.talk.page.conversation;
      const extras = last && this.talk.page.extras[last.seq];
      const silent = SILENT_STATES.includes(this.talk.handover.state);
      const offered = fresh ? (settings.suggestions.length ? settings.suggestions : w.start) : (extras && extras.suggestions) || [];
      const shown = silent || this.talk.page.outbox.length || !this.end.hidden ? [] : offered;
      this.chips.replaceChildren(...shown.map((text) => h("li", {}, h("button", { type: "button", dir: "auto", onclick: () => this.choose(text) }, text))));
      this.chips.hidden = !shown.length;
      this.personButton.hidden = silent || !this.end.hidden;
      this.endButton.hidden = !this.talk.page.conversation || this.talk.page.outbox.some((m) => !m.failed) || !this.end.hidden;
    }

    choose(text) {
      this.say(text);
      if (!sheet()) this.field.focus();
      else this.log.focus({ preventScroll: true });
    }

    bulk(on) {
      this.quiet = on;
      this.log.setAttribute("aria-live", on ? "off" : "polite");
      if (!on) this.suggest();
    }

    loaded() {
      this.suggest();
      this.toEnd();
      if (this.talk.closed) this.ended();
    }

    cleared() {
      this.showEnd(false);
      this.items.clear();
      this.list.replaceChildren(this.greet());
      this.outbox();
      this.handover("none");
      this.suggest();
    }

    // -- who has the conversation

    handover(before) {
      const w = words();
      const { state, position, wait_seconds: wait } = this.talk.handover;
      if (this.talk.trouble) return this.trouble(this.talk.trouble);
      const texts = { queued: position ? w.queued(position, wait) : w.queuedPlain, assigned: w.assigned };
      this.showBanner(state, texts[state]);
      this.subtitle.textContent = state === "assigned" ? w.who.operator : w.bot;
      if (before === "assigned" && state === "none") this.tell(w.returned);
      if (SILENT_STATES.includes(state)) this.busy(false);
      if (state === "closed") this.ended();
      this.suggest();
    }

    showBanner(kind, text) {
      this.banner.hidden = !text;
      if (!text || this.banner.dataset.text === text) return;
      this.banner.dataset.text = text;
      this.banner.className = `banner ${kind}`;
      this.banner.replaceChildren(h("span", { class: "dot", "aria-hidden": "true" }), h("span", {}, text));
      this.tell(text);
    }

    trouble(kind) {
      const w = words();
      if (kind) this.showBanner("trouble", w[kind]);
      else {
        delete this.banner.dataset.text;
        this.handover(this.talk.handover.state);
        this.tell(w.online);
      }
      this.outbox();
    }

    /** Says something to those who hear the page. */
    tell(text) {
      if (this.opened) this.status.textContent = text;
    }

    /** The assistant works on a reply. */
    busy(on) {
      clearTimeout(this.workTimer);
      this.working = on;
      if (on) this.workTimer = setTimeout(() => this.busy(false), PATIENCE);
      this.placeDots();
    }

    /** A person writes; for how long, nobody says. */
    typing(on = true) {
      clearTimeout(this.typingTimer);
      this.personTypes = on;
      if (on) this.typingTimer = setTimeout(() => this.typing(false), TYPING + 2000);
      this.placeDots();
    }

    placeDots() {
      const on = this.working || this.personTypes;
      if (!on) return this.dots && this.dots.remove();
      this.dots ||= h("li", { class: "turn bot old", "aria-hidden": "true" }, h("div", { class: "said" }, h("span", { class: "dots" }, h("i"), h("i"), h("i"))));
      this.list.append(this.dots);
      this.stick();
    }

    // -- the end

    async finish() {
      const w = words();
      this.endButton.disabled = true;
      try {
        await this.talk.end();
      } catch {
        this.showBanner("trouble", w.endFailed);
      } finally {
        this.endButton.disabled = false;
      }
    }

    ended() {
      this.showEnd(true);
    }

    /** In place of the composer: a rating, unless there is one, and the way to a new conversation. */
    showEnd(on) {
      if (on === !this.end.hidden) return;
      this.end.hidden = !on;
      this.composer.hidden = on;
      this.end.replaceChildren(...(on ? this.endContent() : []));
      this.suggest();
      if (on && this.opened) this.focusField();
      this.stick(true);
    }

    endContent() {
      const w = words();
      const again = h("button", { class: "strong", type: "button", onclick: () => this.again() }, w.again);
      if (this.talk.page.rated) return [h("p", { class: "what" }, w.ended), again];
      return [this.ratingForm(w)];
    }

    ratingForm(w) {
      const problem = h("p", { class: "problem", role: "alert" });
      const comment = h("textarea", { maxlength: "2000", dir: "auto" });
      const scores = [...Array(11).keys()].map((n) => h("label", {}, h("input", { type: "radio", name: "score", value: n }), String(n)));
      const skip = h("button", { class: "plain", type: "button", onclick: () => this.again() }, w.skip);
      const form = h("form", { class: "rating", novalidate: true }, h("fieldset", {}, h("legend", {}, w.rate), h("div", { class: "scale" }, scores),
          h("div", { class: "ends", "aria-hidden": "true" }, h("span", {}, w.least), h("span", {}, w.most))),
        h("label", { class: "field" }, w.comment, comment), problem, h("div", { class: "row" }, skip, h("button", { class: "strong", type: "submit" }, w.submit)));
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const score = form.querySelector(":checked");
        if (!score) problem.textContent = w.rateMissing;
        else this.rate(Number(score.value), comment.value.trim(), problem);
      });
      return form;
    }

    async rate(score, comment, problem) {
      const w = words();
      problem.textContent = "";
      try {
        await this.talk.rate(score, comment);
        this.end.replaceChildren(h("p", { class: "what", role: "status", tabindex: "-1" }, w.thanks), h("button", { class: "strong", type: "button", onclick: () => this.again() }, w.again));
        this.end.querySelector("button").focus();
      } catch {
        problem.textContent = w.rateFailed;
      }
    }

    again() {
      this.talk.startOver();
      this.showEnd(false);
      this.focusField();
    }

    // -- cards

    orderCard(order, choice) {
      const w = words();
      const step = { unpaid: 0, paid: 1, packed: 2, shipped: 3, delivered: 4, completed: 4 }[order.status];
      const count = order.items.reduce((sum, i) => sum + i.quantity, 0);
      return h("article", { class: "card order", "aria-label": `${w.order} ${order.order_no}` },
        h("header", {}, h("b", {}, order.order_no), h("span", { class: step === undefined ? "pill bad" : step === 4 ? "pill good" : "pill" }, w.status[order.status] || order.status)),
        step === undefined ? null : h("div", { class: "steps", "aria-hidden": "true" }, [1, 2, 3, 4].map((n) => h("i", { class: n <= step ? "done" : "" }))),
        order.items.length ? h("ul", { class: "lines" }, order.items.slice(0, 3).map((i) =>
          h("li", {}, this.picture(i), h("span", { class: "what" }, i.title, h("small", {}, `${money(i.price)} × ${i.quantity}`))))) : h("div", { class: "lines" }),
        order.total ? h("div", { class: "sum" }, h("span", {}, w.items(count)), h("b", {}, money(order.total))) : null,
        order.parcel ? h("div", { class: "foot" }, ICONS.parcel(), h("span", {}, `${w.parcel} ${order.parcel.carrier} ${order.parcel.waybill}`,
          order.parcel.estimated_at && step === 3 ? h("br") : null, order.parcel.estimated_at && step === 3 ? w.eta(day(order.parcel.estimated_at)) : null)) : null,
        h("div", { class: "acts" }, choice ? this.act(w.choose, order.order_no) : this.orderActs(order, w)));
    }

    orderActs(order, w) {
      const by = { unpaid: ["cancel"], paid: ["cancel"], packed: ["cancel"], shipped: ["track"], delivered: ["back"], completed: ["back"], returning: ["refund"], refunded: ["refund"], cancelled: ["refund"] };
      const acts = (by[order.status] || []).map((name) => this.act(w.ask[name][0], w.ask[name][1](order.order_no)));
      const url = settings.orderUrl && safeUrl(settings.orderUrl.replaceAll("{order_no}", encodeURIComponent(order.order_no)));
      return [...acts, url ? h("a", { href: url }, w.view) : null];
    }

    act(label, text) {
      return h("button", { type: "button", onclick: () => this.choose(text) }, label);
    }

    productCard(product) {
      const w = words();
      const url = settings.productUrl && safeUrl(settings.productUrl.replaceAll("{sku}", encodeURIComponent(product.sku)));
      const stock = product.stock > 5 ? ["good", w.stock] : product.stock > 0 ? ["", w.few(product.stock)] : ["bad", w.noStock];
      return h("article", { class: "card product", "aria-label": product.title },
        h("div", { class: "goods" }, this.picture(product), h("div", { class: "what" }, h("b", {}, product.title), product.brand ? h("small", {}, product.brand) : null,
          h("div", { class: "price" }, money(product.price)), h("span", { class: `pill ${stock[0]}` }, stock[1]),
          h("small", {}, product.returnable_days ? w.returnable(product.returnable_days) : w.notReturnable))),
        url ? h("div", { class: "acts" }, h("a", { href: url }, w.view)) : null);
    }

    picture({ sku, title }) {
      const url = settings.productImage && safeUrl(settings.productImage.replaceAll("{sku}", encodeURIComponent(sku)));
      return url ? h("img", { class: "pic", src: url, alt: "", width: "72", height: "72" }) : h("span", { class: "pic", "aria-hidden": "true" }, [...title][0]);
    }

    // -- where the reader is

    nearEnd() {
      return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR + 260;
    }

    stick(always) {
      if (this.quiet) return;
      if (always || !this.away) this.toEnd();
      else this.down.hidden = false;
    }

    scrolled() {
      this.away = !this.nearEnd();
      if (!this.away) this.down.hidden = true;
    }

    toEnd() {
      this.away = false;
      this.down.hidden = true;
      this.log.scrollTop = this.log.scrollHeight;
    }

    read() {
      const seq = this.talk.lastSeq();
      if (seq) this.talk.line.send({ type: "read", seq });
    }

    countUnread(n) {
      const w = words();
      this.unread = n;
      this.badge.textContent = n > 99 ? "99+" : n;
      this.badge.hidden = !n;
      this.launcher.setAttribute("aria-label", n ? `${w.launcher}, ${w.unread(n)}` : w.launcher);
    }

    // -- another customer

    become(user) {
      this.talk.stop();
      this.showEnd(false);
      this.talk = new Talk(user, this);
      this.working = false;
      this.countUnread(0);
      this.redraw();
      if (this.opened) this.talk.begin();
    }
  }

  function remember(key, value) {
    try {
      sessionStorage.setItem(key, value);
    } catch {
      // Then the panel stays closed after a reload.
    }
  }

  function remembered(key) {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  }

  // ---- what the page may call

  function start() {
    const view = new View();
    const kept = view.talk.page;
    if (remembered("kefu:open") && !sheet()) view.open(true);
    else if (kept.conversation && (kept.outbox.length || SILENT_STATES.includes(view.talk.handover.state))) view.talk.begin();
    window.Kefu = {
      open: () => view.open(),
      close: () => view.close(),
      /** Asks for the customer; facts such as {sku} go along. */
      ask(text, facts) {
        view.open();
        view.say(String(text), facts);
      },
      /** Who is logged in: {userId, signature}, or null for nobody. */
      identify(user) {
        view.become(user || null);
      },
      /** Changes language, dir, theme, accent, title, greeting or suggestions from now on. */
      set(changes) {
        Object.assign(settings, changes);
        view.draw();
      },
    };
    document.dispatchEvent(new CustomEvent("kefu:ready"));
  }

  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
})();
