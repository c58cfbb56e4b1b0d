import { readFile } from "node:fs/promises";
import type { Localized } from "../types";

/** A Python file for the demo: what it shows, and the file beside this module that holds it. */
export type PythonExample = { id: string; title: Localized; file: string };

export const pythonExamples: readonly PythonExample[] = [
  {
    id: "clean",
    title: { "pt-BR": "Estoque bem escrito", en: "A well-written stock module" },
    file: "clean_inventory.py",
  },
  {
    id: "slow",
    title: { "pt-BR": "Relatório lento", en: "A slow report" },
    file: "slow_report.py",
  },
  {
    id: "complex",
    title: { "pt-BR": "Preços com exceções demais", en: "Prices with too many exceptions" },
    file: "nested_pricing.py",
  },
  {
    id: "careless",
    title: { "pt-BR": "Contatos sem cuidado", en: "Careless contacts" },
    file: "careless_contacts.py",
  },
  {
    id: "unsafe",
    title: { "pt-BR": "Cópia de segurança insegura", en: "An unsafe backup" },
    file: "unsafe_backup.py",
  },
  {
    id: "broken",
    title: { "pt-BR": "Temperaturas com erro de sintaxe", en: "Temperatures with a syntax error" },
    file: "broken_temperature.py",
  },
];

/** The source of an example. */
export const readPythonExample = (example: PythonExample): Promise<string> =>
  readFile(new URL(example.file, import.meta.url), "utf8");
