/* Made by `npm run fonts` from the font files. */

/** Fonts of a reader's system that stand in for figures' own, as wide and as high: for pictures that carry no font. */
export const STAND_IN_FONTS = [
  '@font-face{font-family:"Inter fallback";font-style:normal;font-weight:100 449;size-adjust:107.36%;ascent-override:90.24%;descent-override:22.47%;line-gap-override:0%;src:local("Arial"),local("Liberation Sans")}',
  '@font-face{font-family:"Inter fallback on Android";font-style:normal;font-weight:100 449;size-adjust:107.43%;ascent-override:90.18%;descent-override:22.45%;line-gap-override:0%;src:local("Roboto"),local("Roboto-Regular")}',
  '@font-face{font-family:"Inter fallback";font-style:normal;font-weight:450 549;size-adjust:108.44%;ascent-override:89.34%;descent-override:22.24%;line-gap-override:0%;src:local("Arial"),local("Liberation Sans")}',
  '@font-face{font-family:"Inter fallback on Android";font-style:normal;font-weight:450 549;size-adjust:107.61%;ascent-override:90.02%;descent-override:22.41%;line-gap-override:0%;src:local("Roboto Medium"),local("Roboto-Medium")}',
  '@font-face{font-family:"Inter fallback";font-style:normal;font-weight:550 900;size-adjust:101.64%;ascent-override:95.31%;descent-override:23.73%;line-gap-override:0%;src:local("Arial Bold"),local("Liberation Sans Bold")}',
  '@font-face{font-family:"Inter fallback on Android";font-style:normal;font-weight:550 900;size-adjust:107.94%;ascent-override:89.75%;descent-override:22.35%;line-gap-override:0%;src:local("Roboto Bold"),local("Roboto-Bold")}',
  '.wcw-figure{--sans:"Inter Variable",Inter,"Inter fallback","Inter fallback on Android",system-ui,sans-serif}',
].join('');
