// Mobile numbers keep the area code of where somebody lived first, so people's numbers come from everywhere. Those of the simulated
// businesses' own cities are left to their tracking numbers.
const AREA_CODES = (
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 220 223 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 ' +
  '262 267 269 270 272 276 281 301 302 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320 321 323 325 330 331 332 334 336 337 339 ' +
  '341 346 347 351 352 360 361 364 385 386 401 402 404 405 406 407 408 409 410 412 413 414 415 417 419 423 424 425 430 432 434 435 440 442 ' +
  '443 445 447 448 458 463 464 469 470 475 478 479 484 501 502 504 505 507 508 509 510 513 515 516 517 518 520 530 531 534 539 540 541 551 ' +
  '559 561 562 563 564 567 570 571 573 574 575 580 582 585 586 601 603 605 606 607 608 609 610 612 616 617 618 619 620 623 626 628 630 631 ' +
  '636 640 641 646 650 651 657 659 660 661 662 667 669 678 680 681 682 689 701 702 703 706 707 708 712 713 714 715 716 717 718 719 724 725 ' +
  '726 727 731 732 734 740 743 747 754 757 760 762 763 765 769 770 772 773 774 775 779 781 785 786 801 802 803 804 805 806 808 810 812 814 ' +
  '815 816 817 818 820 828 830 831 832 838 843 845 847 848 850 854 856 857 858 859 860 862 863 864 865 870 872 878 901 903 904 906 907 908 ' +
  '909 910 912 913 914 915 916 917 918 919 920 925 928 929 930 931 934 936 937 938 940 941 945 947 949 951 952 954 956 959 970 972 973 978 ' +
  '979 984 985 986 989'
).split(' ');
const LINES_OF_CODE = 100;
const NUMBERS = AREA_CODES.length * LINES_OF_CODE;
/** A prime that does not divide `NUMBERS`: brings neighbours far apart and no two together. */
const SCATTER = 7_919;

/** A number of the reserved range 555-0100 to 555-0199. */
export interface PhoneNumber {
  readonly areaCode: string;
  /** The last four digits. */
  readonly line: string;
}

/**
 * The number of a person, which stays when other profiles come or go. People of profiles with neighbouring ids share one only when
 * nearly all are given out.
 */
export const phoneNumberOf = (profileId: number, personIndex: number): PhoneNumber => {
  const place = Math.floor(farFromNeighbours(profileId) * NUMBERS) + personIndex;
  const number = (place * SCATTER) % NUMBERS;
  return {
    areaCode: AREA_CODES[Math.floor(number / LINES_OF_CODE)] as string,
    line: `01${String(number % LINES_OF_CODE).padStart(2, '0')}`,
  };
};

/** 0, 1/2, 1/4, 3/4, 1/8, …: the binary digits of `id`, mirrored at the point, so each of a row lies in the middle of the widest gap so far. */
const farFromNeighbours = (id: number): number => {
  let place = 0;
  for (let rest = id, share = 0.5; rest > 0; rest = Math.floor(rest / 2), share /= 2)
    if (rest % 2 === 1) place += share;
  return place;
};
