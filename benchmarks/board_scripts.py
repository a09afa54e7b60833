"""What is run inside the browser to measure a page, and the plain page that the board is compared with."""

from __future__ import annotations

FIRST_ROW = """
(() => {
    const watch = new MutationObserver(() => {
        if (!document.querySelector(".vehicle-row .ride-bar")) return;
        watch.disconnect();
        // Painted: the frame after the one in which it was put into the page has begun.
        requestAnimationFrame(() => requestAnimationFrame(() => (window.firstRow = performance.now())));
    });
    watch.observe(document, { childList: true, subtree: true });
})();
"""
"""Notes when the first vehicle with its rides was painted, in milliseconds from the navigation on."""

INTERACTIONS = """
(() => {
    window.taken = {};
    const painted = new MessageChannel();
    const waiting = [];
    painted.port1.onmessage = () => {
        for (const [kind, began] of waiting.splice(0)) (window.taken[kind] ??= []).push(performance.now() - began);
    };
    // A message sent in a frame's callback is read once that frame was handed over to be painted.
    const note = (event) => {
        waiting.push([event.type, event.timeStamp]);
        requestAnimationFrame(() => painted.port2.postMessage(0));
    };
    for (const kind of ["wheel", "pointermove", "click", "keydown", "input"]) {
        addEventListener(kind, note, { capture: true, passive: true });
    }
})();
"""
"""From an input event's own time stamp to the next painted frame: also what waited behind a busy page counts."""

PLAIN = """
async ([token, day]) => {
    const began = performance.now();
    const headers = { Authorization: `Bearer ${token}` };
    const { bookings, vehicles } = await (await fetch(`/v1/plan?date=${day}`, { headers })).json();
    const minutes = (text) => Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16));
    const place = (from, to) => {
        const [left, width] = [(minutes(from) - 480) / 5, Math.max(0.2, (minutes(to) - minutes(from)) / 5)];
        return `position:absolute;left:${left}%;width:${width}%`;
    };
    const startOf = (one) => one.boarded_at ?? one.planned_pickup ?? one.pickup_window.start;
    const endOf = (one) => one.alighted_at ?? one.planned_arrival ?? one.latest_arrival;
    const bar = (one) => `<button style="${place(startOf(one), endOf(one))}">${one.rider.name}</button>`;
    const stop = (one) => `<span title="${one.place.name.ja}" style="${place(one.arrival, one.departure)}"></span>`;
    const rides = Map.groupBy(bookings, ({ vehicle }) => vehicle?.id);
    const line = (one) => {
        const bars = (rides.get(one.id) ?? []).map(bar).join("");
        return `<div style="position:relative;height:80px">${one.name.ja}${one.stops.map(stop).join("")}${bars}</div>`;
    };
    const row = (one) => `<tr><td>${one.pickup_window.start.slice(11, 16)}</td>
        <td><button>${one.rider.name}</button></td><td>${one.origin.name.ja} → ${one.destination.name.ja}</td>
        <td>${one.vehicle?.name.ja ?? ""}</td><td>${one.status}</td></tr>`;
    const textOf = ({ rider, origin, destination }) =>
        [rider.name, rider.kana, origin.name.ja, destination.name.ja].join(" ");
    document.body.innerHTML = `<input type="search"><div style="display:flex;height:900px">
        <div style="overflow:auto;width:40%"><table><tbody></tbody></table></div>
        <div class="timeline" style="overflow:auto;width:60%"></div></div>`;
    const [list, lines] = [document.querySelector("tbody"), document.querySelector(".timeline")];
    const draw = (query) => {
        list.innerHTML = bookings.filter((one) => textOf(one).includes(query)).map(row).join("");
    };
    draw("");
    lines.innerHTML = vehicles.map(line).join("");
    document.querySelector("input").addEventListener("input", (event) => draw(event.target.value));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    return Math.round(performance.now() - began);
}
"""
"""The same plan on a page that draws every row and every ride as plain HTML; milliseconds until it was painted."""
