import type { Language } from './types.ts';

/** Korean. */
export const ko: Language = {
  code: 'ko',
  paywall: ['구독자 전용', '유료 회원 전용', '전문을 보시려면', '계속 읽으시려면', '구독 후 이용'],
  notes: {
    labels: {
      correction: ['정정', '정정보도', '바로잡습니다', '정정보도문'],
      clarification: ['반론보도'],
      update: ['업데이트'],
      'editors-note': ['편집자주', '편집자 주'],
      note: ['알림'],
    },
    self: ['이 기사', '본 기사', '본지 기사'],
    done: { correction: ['정정', '수정', '바로잡'], update: ['업데이트'] },
    earlier: ['이전 버전', '최초 기사'],
  },
  dates: {
    months: ['1월', '2월', '3월', '4월', '5월', '6월', '7월', '8월', '9월', '10월', '11월', '12월'],
    weekdays: ['월요일 월', '화요일 화', '수요일 수', '목요일 목', '금요일 금', '토요일 토', '일요일 일'],
    published: ['입력', '등록', '발행', '게시', '작성', '승인', '기사입력', '송고', '입력시간', '등록일', '작성일'],
    updated: ['수정', '최종수정', '업데이트', '기사수정', '최종업데이트', '수정시간', '갱신'],
    between: [],
    order: 'ymd',
  },
};
