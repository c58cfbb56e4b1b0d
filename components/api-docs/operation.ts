/** What the pages of the API show of its document. Words of the document itself are English. */

export type SchemaNode = {
  name: string;
  type: string;
  required: boolean;
  description?: string;
  /** Bounds and choices, as the schema writes them. */
  facts: string[];
  children: SchemaNode[];
};

export type ParameterView = {
  name: string;
  place: "path" | "query" | "header";
  required: boolean;
  type: string;
  description?: string;
  facts: string[];
  example: string;
};

export type BodyView = {
  contentType: string;
  tree: SchemaNode[];
  /** As JSON; of a form nothing. */
  example: string | null;
  fields: { name: string; isFile: boolean; required: boolean }[];
};

export type AnswerView = {
  status: string;
  description: string;
  codes: string[];
  contentType: string | null;
  tree: SchemaNode[];
  example: string | null;
};

export type OperationLink = { id: string; method: string; path: string; summary: string };
export type TagView = { name: string; description: string; operations: OperationLink[] };

export type OperationView = OperationLink & {
  tag: string;
  description: string | null;
  permission: string | null;
  access: "public" | "session" | "any";
  parameters: ParameterView[];
  body: BodyView | null;
  answers: AnswerView[];
  samples: { name: string; code: string }[];
};
