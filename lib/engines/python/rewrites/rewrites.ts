import { characterTable } from "./character-table";
import { closePairs } from "./close-pairs";
import { compiledPattern } from "./compiled-pattern";
import { comprehensionForLambda } from "./comprehension-for-lambda";
import { constantCollection } from "./constant-collection";
import { countBelow } from "./count-below";
import { countToCounter } from "./count-to-counter";
import { countingDict } from "./counting-dict";
import { countingLoop } from "./counting-loop";
import { countingWhile } from "./counting-while";
import { directComprehension } from "./direct-comprehension";
import { divisorsInPairs } from "./divisors-in-pairs";
import { euclid } from "./euclid";
import { flagEarlyExit } from "./flag-early-exit";
import { growingListMembership } from "./growing-list-membership";
import { hoistInvariant } from "./hoist-invariant";
import { hoistMethod } from "./hoist-method";
import { hoistRow } from "./hoist-row";
import { indexLoop } from "./index-loop";
import { indexToMap } from "./index-to-map";
import { inlineTinyFunction } from "./inline-tiny-function";
import { itemGetter } from "./item-getter";
import { joinedList } from "./joined-list";
import { lazyAnyAll } from "./lazy-any-all";
import { listBuilding } from "./list-building";
import { listConcatenation } from "./list-concatenation";
import { listMembership } from "./list-membership";
import { listRepetition } from "./list-repetition";
import { mapConversion } from "./map-conversion";
import { membershipInLiteral } from "./membership-in-literal";
import { needlessLambda } from "./needless-lambda";
import { nestedJoin } from "./nested-join";
import { numbersFromBytes } from "./numbers-from-bytes";
import { pauseCollector } from "./pause-collector";
import { popFront } from "./pop-front";
import { powerModulo } from "./power-modulo";
import { productOfRange } from "./product-of-range";
import { readInputAtOnce } from "./read-input-at-once";
import { readIntegersAtOnce } from "./read-integers-at-once";
import { readlineForInput } from "./readline-for-input";
import { recursionCache } from "./recursion-cache";
import { redundantConversion } from "./redundant-conversion";
import { removeSmallest } from "./remove-smallest";
import { repeatedCallCache } from "./repeated-call-cache";
import { reversedCopy } from "./reversed-copy";
import type { Rewrite } from "./rewrite";
import { runningTotal } from "./running-total";
import { scriptIntoFunction } from "./script-into-function";
import { sliceExtremes } from "./slice-extremes";
import { sliceSums } from "./slice-sums";
import { sliceWindow } from "./slice-window";
import { slots } from "./slots";
import { sortAfterAppend } from "./sort-after-append";
import { sortedFirst } from "./sorted-first";
import { square } from "./square";
import { stringBuilding } from "./string-building";
import { sumOfRange } from "./sum-of-range";
import { trialDivision } from "./trial-division";
import { twoValueExtremum } from "./two-value-extremum";
import { unusedImport } from "./unused-import";
import { writeOutputAtOnce } from "./write-output-at-once";

/** All rewrites, in the order in which they are tried: those that change the growth first, those that move the whole script last. */
export const rewrites: readonly Rewrite[] = [
  sumOfRange,
  trialDivision,
  divisorsInPairs,
  nestedJoin,
  recursionCache,
  repeatedCallCache,
  sortedFirst,
  sliceWindow,
  flagEarlyExit,
  powerModulo,
  popFront,
  productOfRange,
  runningTotal,
  stringBuilding,
  listConcatenation,
  sliceSums,
  sliceExtremes,
  removeSmallest,
  countBelow,
  sortAfterAppend,
  characterTable,
  membershipInLiteral,
  countToCounter,
  indexToMap,
  growingListMembership,
  closePairs,
  hoistInvariant,
  listMembership,
  joinedList,
  countingLoop,
  reversedCopy,
  redundantConversion,
  itemGetter,
  compiledPattern,
  slots,
  constantCollection,
  lazyAnyAll,
  needlessLambda,
  comprehensionForLambda,
  directComprehension,
  euclid,
  indexLoop,
  twoValueExtremum,
  listBuilding,
  mapConversion,
  countingWhile,
  inlineTinyFunction,
  hoistRow,
  hoistMethod,
  countingDict,
  listRepetition,
  square,
  scriptIntoFunction,
  pauseCollector,
  readIntegersAtOnce,
  numbersFromBytes,
  readlineForInput,
  readInputAtOnce,
  writeOutputAtOnce,
  unusedImport,
];
