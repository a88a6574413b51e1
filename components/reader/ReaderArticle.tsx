import type { ComponentChildren, Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Metadata } from '../../lib/article/types.ts';
import { direction, say, uiLanguage } from '../../lib/words.ts';
import './reader-article.css';

interface Props {
  metadata: Metadata;
  /** The dek where the text does not open with it. */
  dek: string;
  /** Sanitised; images have `data-src` and no `src`. It is taken over: hand over a fragment of its own. */
  content: DocumentFragment;
  /** `blob:` addresses of the images that are kept, by `data-src`. */
  images: ReadonlyMap<string, string>;
  /** Below the byline: the dates with their evidence. */
  children?: ComponentChildren;
  articleRef: Ref<HTMLElement>;
  headlineRef: Ref<HTMLHeadingElement>;
  dekRef: Ref<HTMLParagraphElement>;
  bodyRef: Ref<HTMLDivElement>;
}

/** The article as it is read: what was printed, set well. */
export function ReaderArticle({
  metadata,
  dek,
  content,
  images,
  children,
  articleRef,
  headlineRef,
  dekRef,
  bodyRef,
}: Props) {
  const { headline, authors, siteName, section, url, lang, dir } = metadata;
  const host = new URL(url).host.replace(/^www\./, '');
  return (
    <article ref={articleRef} class="article" lang={lang} dir={dir}>
      <header class="article-head">
        <p class="article-outlet">
          <a href={url} rel="noreferrer">
            <bdi>{siteName ?? host}</bdi>
          </a>
          {section && <bdi>{section}</bdi>}
        </p>
        <h1 ref={headlineRef} class="news">
          {headline}
        </h1>
        {dek && (
          <p ref={dekRef} class="article-dek news">
            {dek}
          </p>
        )}
        <div class="article-facts" lang={uiLanguage} dir={direction}>
          {authors.length > 0 && (
            <p class="article-byline">
              {say('reader_by', { authors: new Intl.ListFormat(uiLanguage).format(authors) })}
            </p>
          )}
          {children}
        </div>
      </header>
      <Body content={content} dek={metadata.dek} images={images} bodyRef={bodyRef} />
    </article>
  );
}

/** Drawn once from its fragment and left alone, since places in the text point into it. */
function Body({ content, dek, images, bodyRef }: Pick<Props, 'content' | 'images' | 'bodyRef'> & { dek?: string }) {
  const body = useRef<HTMLDivElement | null>(null);
  useLayoutEffect(() => {
    body.current!.replaceChildren(content);
    // A dek that is part of the text looks like one.
    let first = body.current!.firstElementChild;
    while (first?.firstElementChild && first.textContent !== dek) first = first.firstElementChild;
    if (dek !== undefined && first?.textContent === dek) first.classList.add('article-dek');
  }, [content, dek]);
  useLayoutEffect(() => {
    for (const image of body.current!.querySelectorAll<HTMLImageElement>('img[data-src]')) {
      const kept = images.get(image.dataset['src']!);
      image.classList.toggle('not-kept', kept === undefined);
      if (kept !== undefined && image.src !== kept) image.src = kept;
      image.decoding = 'async';
    }
  }, [content, images]);
  return (
    <div
      ref={(element) => {
        body.current = element;
        if (typeof bodyRef === 'function') bodyRef(element);
        else if (bodyRef) bodyRef.current = element;
      }}
      class="article-body news"
    />
  );
}
