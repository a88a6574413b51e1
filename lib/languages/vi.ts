import type { Language } from './types.ts';

/** Vietnamese. */
export const vi: Language = {
  code: 'vi',
  paywall: ['để đọc tiếp', 'dành riêng cho thuê bao'],
  notes: {
    labels: {
      correction: ['đính chính', 'cải chính'],
      update: ['cập nhật'],
      'editors-note': ['lời tòa soạn', 'lời toà soạn', 'ghi chú của biên tập viên'],
      note: ['lưu ý', 'ghi chú'],
    },
    self: ['bài viết này', 'bài báo này', 'bài này'],
    done: { correction: ['đính chính', 'sửa lại', 'chỉnh sửa'], update: ['cập nhật'] },
    earlier: ['phiên bản trước', 'phiên bản cũ', 'bản trước'],
  },
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
