/*
 * The demo shop's page: draws the shop window from /shop/data.json, and shows how a page works together with the chat
 * (Kefu.open, Kefu.ask, Kefu.identify). Nothing here is sold.
 */
(() => {
  "use strict";

  const WORDS = {
    zh: {
      skip: "跳到商品", demo: "这是 Kefu 的演示商店，商品、客户和订单都是虚构的。", console: "打开客服控制台", name: "灯笼巷", tagline: "一条什么都有的小巷",
      find: "搜索商品", customer: "以客户身份浏览", basket: "购物车", kicker: "秋季上新 · 十六个行业", headline: "点一盏灯，逛一条巷", lead: "衣食住行，从一件 T 恤到一次旅行。有问题，右下角随时问。",
      look: "看看商品", talk: "问问客服", returns: "七天无理由退货", returnsMore: "签收次日起计算", delivery: "快递全程可查", deliveryMore: "晚到有补偿", service: "客服全天在线", serviceMore: "随时可以转人工",
      mine: "我的订单", goods: "逛逛小巷", more: "再看一些", failed: "商品没有加载成功，请刷新页面。", close: "关闭", add: "加入购物车", ask: "咨询这件商品",
      foot: "Kefu 的演示商店。客服聊天窗口只需一行脚本就能放进任何网页。",
      guest: "游客", all: "全部", found: (n) => `${n} 件商品`, none: "没有找到。换个词，或者问问客服。", added: (title) => `已加入购物车：${title}`, addTo: (title) => `把 ${title} 加入购物车`,
      stock: "有货", few: (n) => `仅剩 ${n} 件`, gone: "缺货", returnable: (n) => `${n} 天可退`, notReturnable: "不支持无理由退货", brand: "品牌", total: (n, sum) => `共 ${n} 件 · ${sum}`,
      askProduct: (title) => `${title} 还有货吗？`, basketText: (n) => (n ? `购物车里有 ${n} 件商品。演示商店不能结账。` : "购物车还是空的。"),
      askOrder: { track: ["查物流", (no) => `订单 ${no} 的快递到哪了？`], cancel: ["取消订单", (no) => `我要取消订单 ${no}`], back: ["申请退货", (no) => `订单 ${no} 我要退货`], refund: ["退款进度", (no) => `订单 ${no} 退款到哪一步了？`] },
      status: { unpaid: "待付款", paid: "已付款", packed: "已打包", shipped: "已发货", delivered: "已送达", completed: "已完成", cancelled: "已取消", returning: "退货中", refunded: "已退款" },
      lanes: { fashion: "服饰", electronics: "数码", food: "食品", beauty: "美妆", home: "家居", baby: "母婴", books: "图书", sports: "运动", auto: "汽车", health: "健康", travel: "旅行", finance: "礼品金融", telecom: "通信", education: "教育", logistics: "包装物流", games: "游戏" },
    },
    en: {
      skip: "Skip to the products", demo: "A demo shop of Kefu: products, customers and orders are invented.", console: "Open the console", name: "Lantern Lane", tagline: "A lane that has everything",
      find: "Search products", customer: "Browse as a customer", basket: "Basket", kicker: "New this autumn · sixteen trades", headline: "Light a lantern, stroll the lane", lead: "From a tee to a trip across the sea. Questions? Ask in the corner, at any hour.",
      look: "See the products", talk: "Ask us", returns: "Seven days to return", returnsMore: "counted from the day after delivery", delivery: "Every parcel tracked", deliveryMore: "a late one is made up for", service: "Always somebody there", serviceMore: "a person whenever you want",
      mine: "My orders", goods: "Stroll the lane", more: "Show more", failed: "The products did not load; please reload the page.", close: "Close", add: "Add to basket", ask: "Ask about this",
      foot: "a demo shop of Kefu. One line of script puts the chat into any page.",
      guest: "Guest", all: "All", found: (n) => `${n} product${n === 1 ? "" : "s"}`, none: "Nothing found. Try another word, or ask us.", added: (title) => `In your basket: ${title}`, addTo: (title) => `Add ${title} to the basket`,
      stock: "In stock", few: (n) => `Only ${n} left`, gone: "Sold out", returnable: (n) => `${n} days to return`, notReturnable: "Cannot be returned", brand: "Brand", total: (n, sum) => `${n} item${n === 1 ? "" : "s"} · ${sum}`,
      askProduct: (title) => `Is the ${title} in stock?`, basketText: (n) => (n ? `${n} in your basket. There is no checkout in a demo shop.` : "Your basket is empty."),
      askOrder: { track: ["Track parcel", (no) => `Where is the parcel of order ${no}?`], cancel: ["Cancel order", (no) => `Please cancel order ${no}`], back: ["Return it", (no) => `I want to return order ${no}`], refund: ["Refund status", (no) => `What about the refund of order ${no}?`] },
      status: { unpaid: "Unpaid", paid: "Paid", packed: "Packed", shipped: "Shipped", delivered: "Delivered", completed: "Completed", cancelled: "Cancelled", returning: "Being returned", refunded: "Refunded" },
      lanes: { fashion: "Fashion", electronics: "Electronics", food: "Food", beauty: "Beauty", home: "Home", baby: "Baby", books: "Books", sports: "Sports", auto: "Auto", health: "Health", travel: "Travel", finance: "Gifts & finance", telecom: "Telecom", education: "Education", logistics: "Packing", games: "Games" },
    },
  };

  const FIRST = 24;
  /** What stands in the window before anybody chose: one of each trade, then the next. */
  const FACES = { fashion: "DRESS-FLR-S", electronics: "WATCH-FIT-2", food: "FRUIT-CHR-2K", beauty: "LIP-RED-01", home: "SOFA-3S-GRY", baby: "STR-FOLD-G", books: "BK-KID-SET", sports: "TENT-3P-GRN", auto: "TYR-205-55", health: "BP-MON-ARM", travel: "LUG-CAB-20", finance: "COIN-PIG-L", telecom: "RTR-WIFI7", education: "CALC-SCI-82", logistics: "BOX-CRT-50", games: "CON-PAD-BT" };

  const $ = (id) => document.getElementById(id);
  const query = new URLSearchParams(location.search);
  const state = { language: startLanguage(), lane: "all", word: "", shown: FIRST, basket: 0, customer: recall("shop:customer", "12345"), data: { products: [], customers: [] } };

  function startLanguage() {
    const wish = query.get("lang") || recall("shop:language", navigator.language || "zh");
    return /^zh/i.test(wish) ? "zh" : "en";
  }

  function recall(key, otherwise) {
    try {
      return localStorage.getItem(key) || otherwise;
    } catch {
      return otherwise;
    }
  }

  function keep(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Then the choice lasts until the page is left.
    }
  }

  const words = () => WORDS[state.language];
  const title = (thing) => thing.title[state.language] || thing.title.en || Object.values(thing.title)[0];
  const money = (amount) => new Intl.NumberFormat(state.language, { style: "currency", currency: amount.currency, currencyDisplay: "narrowSymbol" }).format(amount.amount);
  const picture = (sku) => `/shop/art.svg#${encodeURIComponent(sku)}`;

  function make(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes || {})) {
      if (key === "onclick") node.addEventListener("click", value);
      else if (value !== false && value !== undefined) node.setAttribute(key, value);
    }
    node.append(...children.filter((c) => c !== null && c !== undefined));
    return node;
  }

  function plus() {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", "0 0 24 24");
    svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", "M12 5v14M5 12h14");
    svg.append(path);
    return svg;
  }

  // ---- the page's own words

  function speak() {
    const w = words();
    document.documentElement.lang = state.language === "zh" ? "zh-CN" : "en";
    document.title = `${w.name} · ${w.tagline}`;
    document.querySelectorAll("[data-text]").forEach((e) => (e.textContent = w[e.dataset.text]));
    document.querySelectorAll("[data-placeholder]").forEach((e) => (e.placeholder = w[e.dataset.placeholder]));
    document.querySelectorAll("[data-label]").forEach((e) => e.setAttribute("aria-label", w[e.dataset.label]));
    $("tongue").textContent = state.language === "zh" ? "English" : "中文";
    $("tongue").lang = state.language === "zh" ? "en" : "zh-CN";
    drawCustomers();
    drawOrders();
    drawLanes();
    drawGoods();
  }

  // ---- who is here

  function drawCustomers() {
    const options = state.data.customers.map((c) => make("option", { value: c.user_id }, `${c.name} · ${c.user_id}`));
    $("customer").replaceChildren(make("option", { value: "" }, words().guest), ...options);
    $("customer").value = state.customer === "guest" ? "" : state.customer;
  }

  const customer = () => state.data.customers.find((c) => c.user_id === state.customer);

  function drawOrders() {
    const orders = (customer() || { orders: [] }).orders;
    $("mine").hidden = !orders.length;
    $("orders").replaceChildren(...orders.map(orderCard));
  }

  function orderCard(order) {
    const w = words();
    const done = { delivered: "good", completed: "good", cancelled: "bad", returning: "bad", refunded: "bad" };
    const asks = { unpaid: "cancel", paid: "cancel", packed: "cancel", shipped: "track", delivered: "back", completed: "back", cancelled: "refund", returning: "refund", refunded: "refund" };
    const [label, text] = w.askOrder[asks[order.status]];
    const count = order.items.reduce((n, i) => n + i.quantity, 0);
    return make("li", { class: "order" },
      make("div", { class: "row" }, make("b", {}, order.order_no), make("span", { class: `pill ${done[order.status] || ""}` }, w.status[order.status])),
      make("div", { class: "what" }, make("img", { src: picture(order.items[0].sku), alt: "", width: 64, height: 64 }),
        make("span", {}, title(order.items[0]), make("small", {}, w.total(count, money(order.total))))),
      make("div", { class: "acts" }, make("button", { type: "button", class: "small", onclick: () => chat((kefu) => kefu.ask(text(order.order_no))) }, label)));
  }

  /** Calls the chat, now or when it is there. */
  function chat(act) {
    if (window.Kefu) act(window.Kefu);
    else document.addEventListener("kefu:ready", () => act(window.Kefu), { once: true });
  }

  function identify() {
    const person = customer();
    chat((kefu) => kefu.identify(person ? { userId: person.user_id, signature: person.signature } : null));
  }

  // ---- the goods

  function drawLanes() {
    const w = words();
    const lane = (name, label, face) => make("button", { type: "button", "aria-pressed": String(state.lane === name), onclick: () => chooseLane(name) },
      face ? make("img", { src: picture(face), alt: "", width: 34, height: 34 }) : null, label);
    $("lanes").replaceChildren(lane("all", w.all), ...Object.keys(FACES).map((name) => lane(name, w.lanes[name], FACES[name])));
  }

  function chooseLane(name) {
    state.lane = name;
    state.shown = FIRST;
    [...$("lanes").children].forEach((b, i) => b.setAttribute("aria-pressed", String(["all", ...Object.keys(FACES)][i] === name)));
    drawGoods();
  }

  function chosen() {
    const word = state.word.toLowerCase();
    const fits = (p) => (state.lane === "all" || p.attributes.industry === state.lane)
      && (!word || `${Object.values(p.title).join(" ")} ${p.brand || ""} ${p.category} ${p.sku}`.toLowerCase().includes(word));
    return state.data.products.filter(fits);
  }

  function drawGoods() {
    const w = words();
    const goods = chosen();
    $("found").textContent = goods.length ? w.found(goods.length) : state.data.products.length ? w.none : "";
    $("grid").replaceChildren(...goods.slice(0, state.shown).map(ware));
    $("more").hidden = goods.length <= state.shown;
  }

  function stock(product) {
    const w = words();
    return product.stock > 10 ? ["good", w.stock] : product.stock > 0 ? ["", w.few(product.stock)] : ["bad", w.gone];
  }

  function ware(product) {
    const w = words();
    const [kind, text] = stock(product);
    return make("li", { class: "ware" },
      make("div", { class: "pic" }, make("img", { src: picture(product.sku), alt: "", width: 220, height: 220 }), product.stock > 10 ? null : make("span", { class: `pill gone ${kind}` }, text)),
      make("div", { class: "text" }, make("small", {}, product.brand || ""),
        make("h3", {}, make("button", { type: "button", class: "open", onclick: () => openProduct(product) }, title(product))),
        make("div", { class: "row" }, make("span", { class: "price" }, money(product.price)),
          product.stock ? make("button", { type: "button", class: "add", "aria-label": w.addTo(title(product)), onclick: () => add(product) }, plus()) : null)));
  }

  /** One of each trade after the other, what can be bought first. */
  function mixed(products) {
    const lanes = Object.keys(FACES).map((name) => products.filter((p) => p.attributes.industry === name).sort((a, b) => (b.sku === FACES[name]) - (a.sku === FACES[name]) || (b.stock > 0) - (a.stock > 0)));
    const others = products.filter((p) => !FACES[p.attributes.industry]);
    const all = [];
    for (let i = 0; lanes.some((lane) => i < lane.length); i++) lanes.forEach((lane) => lane[i] && all.push(lane[i]));
    return [...all, ...others];
  }

  // ---- one product

  function openProduct(product) {
    const w = words();
    const [kind, text] = stock(product);
    $("product-picture").src = picture(product.sku);
    $("product-path").textContent = product.category.split("/").join(" › ");
    $("product-title").textContent = title(product);
    $("product-price").textContent = money(product.price);
    $("product-stock").textContent = text;
    $("product-stock").className = `pill ${kind}`;
    $("product-returns").textContent = product.returnable_days ? w.returnable(product.returnable_days) : w.notReturnable;
    const facts = [[w.brand, product.brand], ...Object.entries(product.attributes).filter(([name]) => name !== "industry"), ["SKU", product.sku]].filter(([, value]) => value);
    $("product-facts").replaceChildren(...facts.flatMap(([name, value]) => [make("dt", {}, name.replaceAll("_", " ")), make("dd", {}, value)]));
    $("add").disabled = !product.stock;
    $("add").hidden = !product.stock;
    $("add").onclick = () => add(product);
    $("ask").onclick = () => {
      $("product").close();
      chat((kefu) => kefu.ask(w.askProduct(title(product)), { sku: product.sku }));
    };
    if (!$("product").open) $("product").showModal();
  }

  function add(product) {
    state.basket += 1;
    $("count").textContent = state.basket;
    toast(words().added(title(product)));
  }

  let toastTimer = 0;

  function toast(text) {
    $("toast").textContent = text;
    $("toast").classList.add("on");
    clearTimeout(toastTimer);
    toastTimer = setTimeout(() => $("toast").classList.remove("on"), 3500);
  }

  // ---- starting

  async function load() {
    const response = await fetch("/shop/data.json", { cache: "no-store" });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const data = await response.json();
    state.data = { customers: data.customers, products: mixed(data.products) };
  }

  $("tongue").addEventListener("click", () => {
    state.language = state.language === "zh" ? "en" : "zh";
    keep("shop:language", state.language);
    speak();
  });
  $("customer").addEventListener("change", () => {
    state.customer = $("customer").value || "guest";
    keep("shop:customer", state.customer);
    drawOrders();
    identify();
  });
  $("find").addEventListener("input", () => {
    state.word = $("find").value.trim();
    state.shown = FIRST;
    drawGoods();
  });
  document.querySelector(".find").addEventListener("submit", (event) => event.preventDefault());
  $("more").addEventListener("click", () => {
    state.shown += FIRST;
    drawGoods();
  });
  $("talk").addEventListener("click", () => chat((kefu) => kefu.open()));
  $("basket").addEventListener("click", () => toast(words().basketText(state.basket)));
  $("product").addEventListener("click", (event) => event.target === $("product") && $("product").close());

  speak();
  load()
    .then(() => {
      speak();
      if (state.customer !== "guest") identify();
      const wanted = state.data.products.find((p) => p.sku === query.get("product"));
      if (wanted) openProduct(wanted);
    })
    .catch(() => ($("failed").hidden = false))
    .finally(() => document.documentElement.classList.remove("loading"));
})();
