/** Words of the OpenAPI document, which is Markdown (OpenAPI 3.1, section 4.5): what stands between backticks is code. */
export const MarkedCode = ({ text }: { text: string }) => {
  const [plain, code, ...rest] = text.split("`");
  if (code === undefined) return plain;
  return (
    <>
      {plain}
      <code className="text-foreground">{code}</code>
      <MarkedCode text={rest.join("`")} />
    </>
  );
};
