"use client";

import { UnexpectedFailure } from "@/components/failure/unexpected-failure";

export default UnexpectedFailure;
