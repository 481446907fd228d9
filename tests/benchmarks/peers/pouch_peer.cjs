// PouchDB and express-pouchdb; runs where npm put them.
// "pouch_peer.cjs serve FOLDER PORT" serves; "pouch_peer.cjs client FOLDER URL PEOPLE" reads the name of a
// step from each line of its input and answers with the seconds that the step took.
"use strict";
const fs = require("fs");
const path = require("path");
const crypto = require("crypto");
const readline = require("readline");
const { createRequire } = require("module");
const need = createRequire(path.join(process.env.PEER_MODULES, "package.json"));
const PouchDB = need("pouchdb");
const [mode, folder, place, people] = process.argv.slice(2);
// More than the default of 100: what does best here.
const BATCH = { batch_size: 1000, batches_limit: 2 };

function serve() {
  const express = need("express");
  process.chdir(folder);
  const app = express();
  const Placed = PouchDB.defaults({ prefix: folder + path.sep });
  app.use("/", need("express-pouchdb")(Placed, { mode: "minimumForPouchDB" }));
  app.listen(Number(place), "127.0.0.1");
}

async function client() {
  const open = (name) => new PouchDB(path.join(folder, name));
  const remote = new PouchDB(place + "/people");
  const first = open("first");
  const second = open("second");
  const steps = {
    async add() {
      const lines = fs.readFileSync(people, "utf8").split("\n").filter(Boolean);
      const docs = lines.map((line) => ({ _id: crypto.randomUUID(), ...JSON.parse(line) }));
      for (let at = 0; at < docs.length; at += 1000) {
        await first.bulkDocs(docs.slice(at, at + 1000));
      }
    },
    async push() {
      await first.replicate.to(remote, BATCH);
    },
    async pull() {
      await second.replicate.from(remote, BATCH);
      const [a, b] = [await first.info(), await second.info()];
      if (a.doc_count !== b.doc_count || !a.doc_count) throw new Error("not the same");
    },
    async nothing() {
      await second.replicate.from(remote, BATCH);
    },
  };
  await remote.info();
  process.stdout.write("ready\n");
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const began = process.hrtime.bigint();
    await steps[line.trim()]();
    process.stdout.write(Number(process.hrtime.bigint() - began) / 1e9 + "\n");
  }
  process.exit(0);
}

if (mode === "serve") serve();
else client();
