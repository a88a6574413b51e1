import type { Language } from './types.ts';

/** Vietnamese. */
export const vi: Language = {
  code: 'vi',
  dates: {
    months: [
      'tháng giêng',
      'tháng hai',
      'tháng ba',
      'tháng tư',
      'tháng năm',
      'tháng sáu',
      'tháng bảy',
      'tháng tám',
      'tháng chín',
      'tháng mười',
      'tháng mười một',
      'tháng mười hai',
    ],
    weekdays: ['thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy', 'chủ nhật'],
    published: ['đăng', 'xuất bản', 'ngày đăng', 'đăng lúc', 'ngày đăng tải', 'đăng ngày'],
    updated: ['cập nhật', 'cập nhật lần cuối', 'cập nhật lúc', 'sửa đổi', 'chỉnh sửa'],
    between: ['lúc', 'ngày', 'vào', 'vào lúc'],
    order: 'dmy',
  },
};
