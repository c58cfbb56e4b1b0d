import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Hr,
  Html,
  Link,
  Preview,
  Section,
  Text,
} from "@react-email/components";
import type { CSSProperties } from "react";
import type { MailPage } from "../port";

/** The product's colours as mail programs know them: sRGB of the light scheme's tokens. */
const colours = {
  background: "#f7f9fa",
  surface: "#ffffff",
  text: "#1a232b",
  muted: "#56636d",
  line: "#d9e0e4",
  accent: "#155a70",
} as const;
const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const sans = "Inter, 'Helvetica Neue', Arial, sans-serif";

const styles = {
  body: { backgroundColor: colours.background, fontFamily: sans, margin: 0, padding: "32px 12px" },
  wordmark: {
    color: colours.accent,
    fontFamily: serif,
    fontSize: 22,
    fontWeight: 600,
    margin: "0 0 16px",
  },
  card: {
    backgroundColor: colours.surface,
    border: `1px solid ${colours.line}`,
    borderRadius: 10,
    padding: "28px 32px",
  },
  heading: {
    color: colours.text,
    fontFamily: serif,
    fontSize: 26,
    fontWeight: 600,
    lineHeight: "32px",
    margin: "0 0 16px",
  },
  text: { color: colours.text, fontSize: 16, lineHeight: "25px", margin: "0 0 16px" },
  fact: { color: colours.text, fontSize: 15, lineHeight: "23px", margin: 0 },
  button: {
    backgroundColor: colours.accent,
    borderRadius: 8,
    color: "#ffffff",
    display: "inline-block",
    fontSize: 16,
    fontWeight: 600,
    margin: "12px 0 20px",
    padding: "12px 20px",
    textDecoration: "none",
  },
  small: { color: colours.muted, fontSize: 14, lineHeight: "21px", margin: "0 0 6px" },
  address: { color: colours.accent, fontSize: 14, lineHeight: "21px", wordBreak: "break-all" },
  rule: { border: "none", borderTop: `1px solid ${colours.line}`, margin: "20px 0 16px" },
  footer: { color: colours.muted, fontSize: 13, lineHeight: "19px", margin: "16px 4px 0" },
} as const satisfies Record<string, CSSProperties>;

/** The one layout of all mails: wordmark, heading, words, one button, its address, closing, footer. Nothing is loaded. */
export function MailLayout({ page }: { page: MailPage }) {
  const { language, heading, paragraphs, facts, action, orOpen, closing, footer } = page;
  return (
    <Html lang={language}>
      <Head>
        <title>{heading}</title>
        <meta name="color-scheme" content="light" />
      </Head>
      <Preview>{paragraphs[0] ?? heading}</Preview>
      <Body style={styles.body}>
        <Container style={{ maxWidth: 560 }}>
          <Text style={styles.wordmark}>Elysia</Text>
          <Section style={styles.card}>
            <Heading as="h1" style={styles.heading}>
              {heading}
            </Heading>
            {paragraphs.map((paragraph) => (
              <Text key={paragraph} style={styles.text}>
                {paragraph}
              </Text>
            ))}
            {facts.map(([label, value]) => (
              <Text key={label} style={styles.fact}>
                <strong>{label}</strong>: {value}
              </Text>
            ))}
            <Button href={action.href} style={styles.button}>
              {action.label}
            </Button>
            <Text style={styles.small}>{orOpen}</Text>
            <Link href={action.href} style={styles.address}>
              {action.href}
            </Link>
            <Hr style={styles.rule} />
            <Text style={styles.small}>{closing}</Text>
          </Section>
          <Text style={styles.footer}>{footer}</Text>
        </Container>
      </Body>
    </Html>
  );
}
