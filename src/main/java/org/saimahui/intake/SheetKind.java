package org.saimahui.intake;

import static org.saimahui.intake.Column.Type.DECIMAL;
import static org.saimahui.intake.Column.Type.PROSE;
import static org.saimahui.intake.Column.Type.TEXT;
import static org.saimahui.intake.Column.Type.WHOLE;
import static org.saimahui.intake.Column.Type.WORD;
import static org.saimahui.intake.Column.of;
import static org.saimahui.intake.Column.required;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The tables that are understood, in the order in which they are stored. */
public enum SheetKind {
    /** People and their report texts, told apart by number. */
    PRESENTERS(
            "述职人",
            "Presenters",
            List.of("presenter", "述职", "reports"),
            List.of(
                    of("number", WHOLE, "序号", "No.", 8, "", Aliases.NUMBER),
                    required("name", TEXT, "姓名", "Name", 12, "张三", Aliases.NAME),
                    of("organisation", TEXT, "单位", "Organisation", 22, "市某局", Aliases.ORGANISATION),
                    of("position", TEXT, "职务", "Position", 22, "某处处长", Aliases.POSITION),
                    of("title", TEXT, "题目", "Title", 30, "一句话说出做成了什么", "述职题目", "标题", "主题", "topic", "talk"),
                    of("story", PROSE, "一件小事", "One small story", 40, "300 字左右", "小事", "故事", "story", "small story"),
                    of("innovation", PROSE, "一项创新", "One innovation", 40, "300 字左右", "创新", "innovation"),
                    of(
                            "figures",
                            PROSE,
                            "一系列数据",
                            "A series of figures",
                            40,
                            "400 字左右",
                            "一串数字",
                            "系列数据",
                            "数据",
                            "figures"),
                    of(
                            "reflection",
                            PROSE,
                            "一些体会",
                            "Some reflections",
                            40,
                            "300 字左右",
                            "几句体会",
                            "体会",
                            "reflection",
                            "reflections"))),
    /** Figures, told apart by the presenter's number and code, or label where there is no code. */
    METRICS(
            "实绩指标",
            "Figures",
            List.of("指标", "实绩", "metrics", "metric", "achievements"),
            List.of(
                    of("number", WHOLE, "述职人序号", "Presenter No.", 10, "", Aliases.METRIC_NUMBER),
                    of("name", TEXT, "姓名", "Name", 12, "张三", Aliases.METRIC_NAME),
                    of("code", TEXT, "代码", "Code", 10, "m1"),
                    required("label", TEXT, "指标", "Figure", 26, "复产供应商", "指标名称", "label", "名称"),
                    of("value", DECIMAL, "数值", "Value", 12, "66", "值", "数据", "完成值", "完成数", "实绩值", "指标值"),
                    of("unit", TEXT, "计量单位", "Unit", 10, "家", "单位"),
                    of("qualifier", WORD, "措辞", "How exact", 10, "EXACT", "限定", "qualifier"),
                    of("wording", TEXT, "稿中写法", "As written", 18, "近3万家", "原话", "As spoken", "wording"),
                    of("period", TEXT, "时期", "Period", 18, "2022年上半年", "时段", "期间"),
                    of("source", TEXT, "来源", "Source", 24, "市统计局", "出处", "数据来源"),
                    of("baseline", DECIMAL, "基数", "Baseline", 10, "", "基期", "基期值", "上年同期", "去年同期", "上年数"),
                    of("target", DECIMAL, "目标", "Target", 10, "", "目标值", "年度目标", "任务数", "目标任务"),
                    of("direction", WORD, "方向", "Direction", 12, "HIGHER"),
                    of("method", WORD, "计分方法", "Method", 14, ""),
                    of("weight", DECIMAL, "权重", "Weight", 10, ""),
                    of("floor", DECIMAL, "不及格值", "Floor", 10, ""),
                    of("goal", DECIMAL, "满意值", "Goal", 10, ""),
                    of("cap", DECIMAL, "封顶", "Cap", 10, ""),
                    of("clamp", WORD, "限在范围内", "Clamp", 12, ""),
                    of("best", DECIMAL, "最高得分", "Best", 10, ""),
                    of("worst", DECIMAL, "最低得分", "Worst", 10, ""),
                    of("claim/scope", TEXT, "位次范围", "Claim scope", 12, ""),
                    of("claim/rank", WHOLE, "位次", "Claim rank", 8, ""),
                    of("claim/first", WORD, "首创", "First of its kind", 10, ""),
                    of("claim/confirmedBy", TEXT, "认定单位", "Confirmed by", 20, ""),
                    of("verified", WORD, "已核实", "Verified", 10, "NO"))),
    /** Judges' seats, told apart by code. */
    JUDGES(
            "评委",
            "Judges",
            List.of("judge", "评委席", "seats"),
            List.of(
                    required("code", TEXT, "席位", "Seat", 10, "", "席位号", "座位", "评委席", "代码", "code", "序号", "编号", "号"),
                    of("name", TEXT, "姓名", "Name", 14, "李四", "名字", "评委", "评委姓名", "judge", "full name"),
                    of("organisation", TEXT, "单位", "Organisation", 24, "市某单位", Aliases.ORGANISATION),
                    required(
                            "panel", TEXT, "评委组", "Panel", 18, "", "组", "组别", "分组", "类别", "评委类别", "评委类型", "评委组别",
                            "group"),
                    of(
                            "recusals",
                            PROSE,
                            "回避",
                            "Recusals",
                            14,
                            "",
                            "回避述职人",
                            "回避序号",
                            "回避人",
                            "回避对象",
                            "需要回避",
                            "recusal",
                            "recused")));

    /** What people call the same column. */
    private static final class Aliases {

        static final String[] NUMBER = {"number", "#", "号", "编号", "号码", "顺序", "出场顺序", "出场序号", "order"};

        static final String[] METRIC_NUMBER = {"序号", "No.", "number", "#", "号", "编号", "述职人编号", "presenter"};

        static final String[] METRIC_NAME = {"名字", "述职人", "述职人姓名", "汇报人", "选手", "presenter name", "full name"};

        static final String[] NAME = {"名字", "名称", "人员", "述职人", "述职人姓名", "汇报人", "选手", "presenter", "full name"};

        static final String[] ORGANISATION = {
            "部门",
            "工作单位",
            "所在单位",
            "单位名称",
            "单位部门",
            "单位及部门",
            "处室",
            "科室",
            "所属单位",
            "所属部门",
            "所在部门",
            "所在科室",
            "所属科室",
            "所在处室",
            "部门科室",
            "单位科室",
            "organization",
            "department",
            "unit",
            "company",
            "agency"
        };

        static final String[] POSITION = {
            "职位", "岗位", "现任职务", "职务职位", "岗位职务", "职务职级", "现任职务职级", "post", "job title", "role"
        };
    }

    private final String chinese;

    private final String english;

    private final List<String> otherNames;

    private final List<Column> columns;

    SheetKind(String chinese, String english, List<String> otherNames, List<Column> columns) {
        this.chinese = chinese;
        this.english = english;
        this.otherNames = otherNames;
        this.columns = columns;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The name of its sheet in the reader's language. */
    public String sheetName(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    /** The column that tells rows apart. */
    public Column key() {
        return columns.get(0);
    }

    Column column(String id) {
        return columns.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    /** What a sheet's name says of it where it is no kind's own: 评委名单（终） is about judges; null where it says nothing. */
    static @Nullable SheetKind hinted(String sheet) {
        String name = Heads.plain(sheet);
        return name.matches(".*(评委|评审|judge).*")
                ? JUDGES
                : name.matches(".*(指标|实绩|业绩|metric|figure).*") ? METRICS : null;
    }

    boolean isNamed(String sheet) {
        String name = Heads.plain(sheet);
        return name.equals(Heads.plain(chinese)) || name.equals(Heads.plain(english)) || otherNames.contains(name);
    }

    /** Whether a sheet is named after one. */
    static boolean isKnown(String sheet) {
        return named(sheet) != null;
    }

    /** The kind that a sheet is named after; null where it is none. */
    static @Nullable SheetKind named(String sheet) {
        for (SheetKind kind : values()) {
            if (kind.isNamed(sheet)) {
                return kind;
            }
        }
        return null;
    }
}
