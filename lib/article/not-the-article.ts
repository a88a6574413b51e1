/** What stands among an article's paragraphs without being of it: how pages name such boxes, and how such lines begin. */

/** Why something was taken out; `removed_<kind>` is its word in the catalogue. */
export const kinds = [
  'related',
  'prompt',
  'share',
  'advert',
  'author',
  'comments',
  'consent',
  'date',
  'navigation',
  'caption',
  'repeated',
] as const;

export type Kind = (typeof kinds)[number];

/**
 * Words in class, id, role and test names, which `boxKind` has brought to `one-case-with-hyphens`. Order matters: the
 * first that fits gives the reason.
 */
const boxNames: [Kind, RegExp][] = [
  [
    'consent',
    /\b(?:cookies?|consent|gdpr|ccpa|onetrust|didomi|usercentrics|cmp|datenschutz|embed-?consent|external-content|privacy-(?:notice|wall|prompt))\b/,
  ],
  [
    'comments',
    /\b(?:comments?|disqus|commenting|kommentare?|comentarios|commentaires|respond|discussion|viafoura|livefyre|spotim|coral|join-the-conversation)\b/,
  ],
  [
    'prompt',
    /\b(?:newsletters?|sign-?up|signin|subscribe|subscription|subscriber-(?:only|prompt)|mailing-list|paywall|regwall|piano|register|registration|inline-cta|cta|donat(?:e|ion)|membership|support-us|app-(?:promo|download|banner)|offer|promo-box|email-(?:signup|capture|alert)|marketing|push-notification|login)\b/,
  ],
  [
    'share',
    /\b(?:share|shares|sharing|share-?(?:bar|tools?|buttons?|links?|daddy)|sharedaddy|addthis|addtoany|social|socials|social-?(?:media|links|icons|share|bar)|article-(?:tools|actions)|post-actions|toolbar|print-link|bookmarks?|copy-link|follow-?us|audio-player|listen|text-to-speech|speech|reaktion|reactions?|rating|votes?)\b/,
  ],
  [
    'advert',
    /\b(?:ads?|advert|adverts|advertisement|advertising|ad-(?:slot|unit|container|label|wrapper|break|block|box|placeholder)|adslot|adsbygoogle|sponsor|sponsored|sponsoring|dfp|gpt|affiliate|native-ad|promoted|werbung|anzeige|publicidad|publicite|reklama?|banner|commercial|partner-?box|shopping|product-(?:box|card))\b/,
  ],
  [
    'author',
    /\b(?:author-?(?:bio|box|card|info|profile|about|desc|description|details|block|image|signature|footer|wrap|area|container)|about-?(?:the-)?author|authors?|bio|biography|contributors?|byline|bylines|writer|autor(?:es|en|in)?-?(?:box|info)?|avatar|person-?box|vcard)\b/,
  ],
  [
    'related',
    /\b(?:related|relateds|related-?(?:articles?|stories|posts?|content|links|news|items|box)|read-?(?:more|next|also|on)|readmore|more-?(?:from|on|stories|news|like|to|articles|coverage)|see-?(?:also|more)|recommend(?:ed|ations?)?|recirc(?:ulation)?|you-?may|also-like|popular|most-?(?:read|viewed|popular|recent)|trending|outbrain|taboola|zergnet|plista|ligatus|revcontent|promo|promos|teasers?|further-reading|up-?next|next-(?:article|post|story)|prev(?:ious)?-?(?:next|article|post|story)|inline-(?:related|link|story|article)|story-?(?:links|package|list)|article-?(?:list|links|teaser|series)|onward|topics?|tags?|tag-?(?:list|cloud|links|s-links)|keywords|hashtags?|mehr-zum-thema|weiterlesen|verwandte|latest|suggest(?:ed|ions?)?|series-?(?:nav|box)|collection-?list|link-?(?:list|box)|linklist|external-links|entry-tags|post-tags|categories|category-links|cat-links|widget|sidebar|infobox-links)\b/,
  ],
  [
    'navigation',
    /\b(?:breadcrumbs?|kickers?|eye-?brow|over-?line|dach-?zeile|super-?title|nav|navigation|navbar|pagination|pager|page-links|skip-?(?:link|to)|toc|table-of-contents|back-to-top|to-top|menu|sr-only|visually-hidden|visuallyhidden|screen-reader(?:-text)?|screenreader|assistive|a11y-hidden|u-hidden|masthead|site-(?:header|footer)|copyright-notice|disclaimer|legal|colophon|sponsor-notice|video-?(?:player|controls|playlist|info)|media-?controls|player-controls|image-count|gallery-(?:nav|count|controls)|slide-(?:nav|count)|lightbox|expand-?(?:button|icon)|zoom)\b/,
  ],
  [
    'date',
    /\b(?:date-?line|timestamps?|time-?stamp|publish(?:ed)?-?(?:date|time|on|at)|publication-(?:date|info)|pub-?date|post(?:ed)?-?(?:date|on|time)|entry-(?:date|meta)|article-?(?:date|meta|info|timestamp|published|details)|post-(?:meta|info|metadata)|last-?(?:updated?|modified)|update-?(?:date|time|d)|meta|metadata|read(?:ing)?-time|date|dates|date-time|datetime)\b/,
  ],
  [
    'caption',
    /\b(?:captions?|image-?captions?|wp-caption-text|legend|bildunterschrift|credits?|photographer|photo-?credits?|image-?(?:credit|source|copyright|description)|media-?(?:credit|caption|description)|attribution)\b/,
  ],
];

const namingAttributes = ['class', 'id', 'role', 'data-testid'];

/** Pages repeat a few names thousands of times. */
const known = new Map<string, Kind | undefined>();

/** The kind of box an element is by its names; nothing when they do not say. */
export function boxKind(element: Element): Kind | undefined {
  let names = '';
  for (const attribute of namingAttributes) {
    const value = element.getAttribute(attribute);
    if (value) names += ` ${value}`;
  }
  if (names === '') return undefined;
  if (known.has(names)) return known.get(names);
  const label = names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[_:.]+/g, '-')
    .toLowerCase();
  const kind = boxNames.find(([, pattern]) => pattern.test(label))?.[0];
  if (known.size > 5000) known.clear();
  known.set(names, kind);
  return kind;
}

/**
 * How a line begins (or is, where the pattern ends so) that is not of the article. Short lines only are tried. Flag `u`
 * only where a pattern needs it: with it, `\W` and `\b` take a millisecond each to compile.
 */
const lineBeginnings: [Kind, RegExp][] = [
  [
    'advert',
    /^(?:\W*(?:advert(?:isement|ising|s)?(?: \d+)?|sponsored(?: content)?|anzeige|werbung|publicidad|publicité|pubblicità|reklama?|annons(?:e|ør)?|mainos|advertentie|publicidade|реклама|広告|광고|إعلان)\W*$|story continues below|article continues below|continue reading below|scroll down to continue|the article continues after|artikel geht nach|mehr nach der anzeige|after newsletter promotion|skip past newsletter|skip advertisement|article content\W*$)/i,
  ],
  [
    'related',
    /^\W*(?:(?:next|previous) (?:story|article|post)\s*[:|–-]|read (?:more|also|next|on|the full|our|all about|here)\b|also read|more (?:on|from|about|stories|coverage|news|articles|to read)\b|related(?: (?:articles?|stories|story|posts?|content|links?|topics?|news|coverage|reading))?\s*(?:[:|–-]|$)|see (?:also|more)\b|don['’]?t miss\b|you (?:may|might) (?:also )?(?:like|be interested|enjoy|have missed)|recommended(?: (?:for you|stories|reading|articles))?\W*$|trending(?: now)?\W*$|most (?:read|popular|viewed)|popular (?:now|stories|articles|posts)|latest (?:news|stories|articles)\W*$|top stories\W*$|what to read next|further reading\W*$|for more (?:on|information on|news|stories)|watch(?: (?:now|more|the video|below|live))?\s*[:|]|watch now\W*$|listen(?: to (?:this|the) article)?\s*[:|]|explore more|tags?\s*(?:[:|]|$)|topics?\s*(?:[:|]|$)|filed under|categor(?:y|ies)\s*[:|]|keywords?\s*[:|]|in this (?:article|story)\W*$|mehr (?:zum thema|dazu|lesen|zu|aus)\b|lesen sie (?:auch|mehr|hier)|lies auch|auch interessant|weitere (?:artikel|themen|informationen|nachrichten)|zum thema\W*$|das könnte (?:sie|dich|ihnen)|passend dazu|schlagw(?:ö|o)rter|lire aussi|à lire|lisez aussi|voir aussi|sur le même (?:sujet|thème)|leer (?:más|también)|lee (?:también|más|además)|te puede interesar|ver (?:más|también)|noticias? relacionadas?|temas?\s*:|etiquetas|leia (?:também|mais)|veja (?:também|mais)|saiba mais|leggi anche|leggi (?:di più|tutto)|approfondisci|vedi anche|lees ook|lees (?:meer|verder)|meer over|les også|les mer|läs (?:också|mer|även)|læs også|lue (?:myös|lisää)|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|читайте (?:также|ещё|еще)|читать (?:также|далее)|смотрите также|по теме|ayrıca (?:oku|bak)|ilgili haber|اقرأ (?:أيضا|أيضًا|المزيد)|関連(?:記事|ニュース|リンク|キーワード)|あわせて読みたい|おすすめ|相关(?:阅读|新闻|链接)|延伸阅读|관련 ?(?:기사|뉴스)|baca juga|xem thêm)/i,
  ],
  [
    'prompt',
    /^\W*(?:sign ?up (?:for|to|here|now)|sign up\b|subscribe\b|get (?:our|the|breaking|exclusive|more|unlimited|access|full access)\b.{0,80}\b(?:newsletter|email|inbox|app|daily|weekly|delivered|access|alerts)|click (?:here|to)\b|tap here|download (?:the|our)\b.{0,40}\bapp|want (?:more|the latest)|enjoy(?:ed|ing)? (?:this|our|reading)|support (?:our|independent|quality|local)|become a (?:member|subscriber|supporter)|already a (?:member|subscriber)|this (?:content|article|story) is (?:reserved|exclusive|only|for)|join (?:our|the conversation|us on|fox news|now)|follow (?:us|our|.{1,40} on (?:twitter|facebook|instagram|x|threads|bluesky|google))|like us on|by signing up|by entering your email|please enter a valid|enter your email|i would like to (?:be emailed|receive)|contact me with|receive email|thank you for (?:signing|subscribing|registering)|you can unsubscribe|no spam|your inbox|create an? (?:free )?account|log ?in\b|register (?:now|for|to|here)|unlimited (?:online|digital) access|start your (?:free )?(?:trial|day)|there['’]s (?:plenty|a lot) more where|have a (?:news )?tip\b|got a (?:story|tip)|do you have a story|send (?:us )?(?:your|tips)|if you (?:have|see) a (?:tip|story|news)|let (?:us|our) (?:know|news)|newsletter\W*$|jetzt (?:abonnieren|anmelden|lesen|testen)|abonnieren sie|melden sie sich|newsletter (?:abonnieren|bestellen)|abonnez-vous|inscrivez-vous|s['’]abonner|article réservé|il vous reste|suscr[ií]b(?:e|a|ete)|regístrate|únete|síguenos|iscriviti|abbonati|seguici|assine|inscreva-se|siga|receba|prenumerera|abonner|meld je aan|この記事は|会員|登録)/i,
  ],
  [
    'consent',
    /^\W*(?:empfohlener (?:redaktioneller|externer) inhalt|externen? inhalt|an dieser stelle (?:findest|finden)|du kannst ihn dir mit einem klick|sie können (?:sich )?(?:ihn|diesen|es)|ich bin (?:damit )?einverstanden|personenbezogene daten können|ein klick für den datenschutz|this (?:website|site) uses cookies|we use cookies|this content is hosted|view this content|allow cookies|to view this|ce contenu|cookies? (?:policy|settings)|manage (?:your )?(?:consent|cookie|privacy))/i,
  ],
  [
    'share',
    /^\W*(?:share(?: (?:this|on|via|article|story|full article|save))?\b.{0,25}$|share this\b|teilen\W*$|compartir\W*$|partager\W*$|condividi\W*$|compartilh(?:e|ar)\W*$|del\W*$|print(?: this)?\W*$|email(?: this)?\W*$|(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|email|copy link|x|tweet|pin|print|share|flipboard|xing|messenger|threads|bluesky|mail|link|save|kopieren|drucken|pocket|line|viber|skype|tumblr|bookmark|pint|google\+?)(?:[\s|,/·•]+(?:facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|email|copy link|x|tweet|pin|print|share|flipboard|xing|messenger|threads|bluesky|mail|link|save|kopieren|drucken|pocket|line|viber|skype|tumblr|bookmark|pint|baixar|google\+?))*\W*$|\d+ shares?\W*$|copied\W*$|copy link|link copied)/i,
  ],
  [
    'comments',
    /^\W*(?:\d* ?comments?\W*$|(?:leave|post|add|write) a (?:comment|reply)|join the (?:conversation|discussion)|view comments|show comments|comments? (?:are closed|\(\d+\))|kommentare?\W*$|\d+ kommentare|comentarios?\W*$|commentaires?\W*$|tell us what you think|aten[çc](?:ão|ion)\s*: coment|отзывы|добавить отзыв|комментарии\W*$|what do you think\?|have your say|let us know (?:what|in the comments|your)|sound off)/i,
  ],
  [
    'navigation',
    /^\W*(?:home\W*$|news\W*$|skip to (?:content|main)|back to (?:top|story)|image \d+ of|(?:foto|bild|photo|slide|picture) \d+\s*(?:of|von|de|\/)\s*\d+|\d+\s*\/\s*\d+\W*$|caption\W*$|close\W*$|open image in gallery|view (?:gallery|image|photos|all|full size)|hide caption|toggle caption|enlarge(?: this)? image|play(?: video)?\W*$|pause\W*$|loading(?: content)?\W*$|show more\W*$|show less\W*$|this (?:video|content) (?:can not|cannot|can['’]t) be played|to play this video|this slideshow requires|your browser does not support|please enable javascript|\d{1,2} ?min(?:ute)?s?(?:\.| read| reading)?\W*$|(?:reading|read) time|lesezeit|box (?:aufklappen|zuklappen)|license this (?:content|article)|reprints?\W*$|request (?:reprint|correction)|©\s*(?:copyright)?\s*(?:\d{4}|all)|copyright (?:©|\d{4}|\(c\))|.{0,60}all rights reserved|our standards|citation: .{10,}retrieved|this document is subject to copyright\s*:|this (?:post|article|page) (?:may|might|could)? ?contains? affiliate|we may (?:earn|receive) (?:a |an )?(?:commission|affiliate)|microsoft may earn|when you (?:buy|purchase) through links)/i,
  ],
  [
    'caption',
    /^\W*(?:\(?(?:image|photo|picture|foto|bild|credit|photograph|illustration|graphic|grafik|pic|images?|photos?|immagine|imagem|imagen|crédit|legende|file photo|bildquelle|fotocredit)s?(?: (?:credit|by|via|courtesy|source|quelle))*\s*(?:[:：©|]|\bby\b|\bcourtesy\b)|©\s*\p{L}|photograph by|photo(?:graph)?s? courtesy|[^.!?:]{3,60}\s[|/]\s(?:[^.!?:]{3,30}\s[|/]\s)?(?:getty|afp|reuters|ap|bloomberg|dpa|shutterstock|imago)\b.{0,30}$|cartoon by|illustrations? by)/iu,
  ],
  [
    'author',
    /^\W*(?:about the authors?\W*$|author of the article|more (?:articles|stories|posts) (?:by|from)|view all (?:posts|articles)|see (?:all|more) (?:posts|articles|stories) by|über den autor|zur person\W*$|written by\s*:?\s*$|\S+@\S+\.\w+\W*$|@\w{2,20}\W*$|(?:https?:\/\/)?(?:www\.)?(?:twitter|x)\.com\/\w+\W*$)/i,
  ],
  [
    'date',
    /^\W*(?:\*?first published|originally published|published|posted|updated|last (?:updated|modified|edited)|this (?:article|story|post) was (?:originally |first )?(?:published|updated|last updated)|aktualisiert|veröffentlicht|stand\s*:|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowano|опубликовано|обновлено|päivitetty|julkaistu|publicerad|uppdaterad|oppdatert|opdateret|güncelleme|입력|수정|公開|更新|発行)\b.{0,90}$/i,
  ],
];

/** The kind of line this is by how it begins. Sentences of the article begin so too: the caller asks only of short ones. */
export function lineKind(line: string): Kind | undefined {
  return lineBeginnings.find(([, pattern]) => pattern.test(line))?.[0];
}

const longestDateLine = 90;

/** A line of nothing but dates and times, with at most a few words around them. */
export function isDateLine(line: string): boolean {
  if (line.length > longestDateLine || /[$€£¥%]/.test(line)) return false;
  const stated = /\b(?:19|20)\d{2}\b|年|\b\d+ \p{L}+ ago\b|\bvor \d|\bhace \d|\bil y a \d/u.test(line);
  const time = /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}/.test(line);
  if (!stated && !time) return false;
  const words = line.match(/\p{L}{3,}/gu)?.length ?? 0;
  return (stated && words <= 7 && !/[.!?]["”’»]?$/.test(line.replace(/\p{L}{1,4}\.$/u, ''))) || (time && words <= 2);
}
