package org.saimahui.report;

import java.util.regex.Pattern;

/**
 * How a figure is written: a small word, a number with its multiple, perhaps the end of a range, a unit, a small word.
 * A space may stand between number and unit, as many typists set it.
 */
final class FigurePattern {

    static final String NEARLY = "将近|接近|近|不到|不足|不超过|不高于|不多于|至多|最多";

    static final String OVER = "超过了?|突破了?|超|逾|上|破|过|不少于|不低于|至少|最少";

    private static final String BEFORE = "将近|接近|不超过|不高于|不多于|至多|最多|不少于|不低于|至少|最少|超过了?|突破了?|大约|大概|不到|不足"
            + "|(?<![最附临邻靠相])近|超|逾|(?<![节集签预违制条合公契租])约|[上破](?=[百千万亿])|(?<![超突通经不])过(?=[百千万亿])";

    private static final String DIGIT = "[" + ChineseNumber.DIGITS + "]";

    private static final String ARABIC = "[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?|[0-9]+(?:\\.[0-9]+)?";

    private static final String CHINESE =
            "[" + ChineseNumber.DIGITS + "十百千]+(?:点" + DIGIT + "+)?(?=[^点])|[百千万亿](?=[多余个家名人户位件项次元吨亩条])";

    private static final String NUMBER = ARABIC + "|" + CHINESE;

    /** What is left of 1亿2千万, 1亿2000万, 两万三千 behind the first multiple. */
    private static final String REST =
            "[0-9]+万|[0-9" + ChineseNumber.DIGITS + "]+[十百千][" + ChineseNumber.DIGITS + "十百千]*万?";

    /** Longer ones stand before their beginnings. */
    private static final String UNITS = "个百分点|百分点|个基点|基点|个昼夜|个工作日|工作日|个小时|个[多余]?月|个[多余]?星期"
            + "|平方公里|平方千米|平方米|立方米|千瓦时|兆瓦时|兆瓦|千瓦|标准箱|标箱|课时|公顷|公里|公斤|千米|千克|毫克|微克|毫米|厘米|海里"
            + "|摄氏度|℃|㎡|m²|m³|km²|㎞|人次|家次|户次|件次|车次|班次|架次|航次|场次|批次|趟次|台次|辆次|例次|亿斤"
            + "|小时|分钟|美元|欧元|港元|日元|英镑|街道|元|块|毛|件|项|个|家|户|人|名|位|间|套|所|座|条|台|辆|架|艘|次|种|类|场"
            + "|天|周(?!年)|秒|年(?!代|级|份)|倍|番|成|%|‰|米|吨|亩|份|宗|起|笔|张|只|头|株|棵|门|期|篇|处|支|批|村|镇"
            + "|例|册|幅|轮|栋(?![0-9])|幢(?![0-9])|趟|封|瓶|箱|桶|袋|克|升|斤|单(?![位元])|度|方(?![面案式法向针舱便])";

    static final Pattern FIGURE = Pattern.compile("(?<per>每(?<each>[天日月年人户次亩])[仅只]?(?:需要?|要)?)?"
            + "(?:(?<before>" + BEFORE + ") ?)?"
            + "(?<number>百分之(?:" + NUMBER + ")|" + NUMBER + ")"
            + "(?: ?(?<dash>[—–~～至到-]+) ?(?<until>" + NUMBER + "))?"
            + "(?<more>[多余]|\\+(?![0-9]))?"
            + "(?: ?(?<times>万亿|万|亿|千(?![瓦米克伏卡焦安])|百(?!分)))?(?:(?<=[万亿])(?<rest>" + REST + "))?"
            + "(?<more2>[多余]|\\+(?![0-9]))?"
            + "(?: ?(?<unit>(?:" + UNITS + ")(?:/(?:" + UNITS + "|[日月]))?))?"
            + "(?<after>以上|多|余|左右|上下|以内|之内|内)?");

    private FigurePattern() {}
}
