import { readPythonOnce } from "../read-python";

const views = new URL("./views.py", import.meta.url);
const vocabulary = new URL("./vocabulary.py", import.meta.url);
const coverage = new URL("./coverage.py", import.meta.url);
const oneCase = new URL("./case.py", import.meta.url);
const observation = new URL("./observe.py", import.meta.url);
const recording = new URL("./record.py", import.meta.url);
const covering = new URL("./cover.py", import.meta.url);

/** The Python program that runs a version on cases and says what could be seen. */
export const loadObserver = readPythonOnce(views, vocabulary, coverage, oneCase, observation);
/** The one that notes how a program calls its own functions. */
export const loadRecorder = readPythonOnce(recording);
/** The one that watches which lines of a script are executed. */
export const loadCoverage = readPythonOnce(coverage, covering);
