import type { Language } from './types.ts';

/** Persian (months of the Gregorian calendar only). */
export const fa: Language = {
  code: 'fa',
  dates: {
    months: ['ژانویه', 'فوریه', 'مارس', 'آوریل', 'مه', 'ژوئن', 'ژوئیه', 'اوت', 'سپتامبر', 'اکتبر', 'نوامبر', 'دسامبر'],
    weekdays: ['دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه', 'یکشنبه'],
    published: ['منتشر شده', 'تاریخ انتشار', 'انتشار'],
    updated: ['به‌روزرسانی', 'به روز شده', 'آخرین به‌روزرسانی'],
    between: ['در', 'ساعت'],
    order: 'ymd',
  },
};
