package org.saimahui.shared;

import java.util.HashMap;
import java.util.Map;

/**
 * Traditional characters and their simplified forms, so that 王偉 and 王伟 are seen to be near and 序號 is the head 序号.
 * It knows 574 that are common in names and organisations, no more; of names only a hint is made, they are never taken
 * for equal by it.
 */
public final class Variants {

    /** Each with the form it is folded to. */
    private static final String PAIRS =
            "張张 陳陈 劉刘 趙赵 黃黄 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 韓韩 馮冯 鄧邓 許许 蕭萧 肖萧 葉叶 蔣蒋 蘇苏 呂吕 盧卢 賈贾 閻阎 閆阎 闫阎 錢钱 陸陆 鍾钟 鐘钟 範范 譚谭 鄒邹 顧顾 嚴严 賀贺 賴赖 龔龚 龐庞 藍蓝 "
                    + "莊庄 萬万 喬乔 齊齐 湯汤 劍剑 紀纪 歐欧 陽阳 聶聂 關关 龍龙 樂乐 費费 鄔邬 鄺邝 駱骆 婁娄 連连 單单 車车 祿禄 寧宁 倫伦 瓊琼 衛卫 項项 華华 偉伟 強强 國国 軍军 傑杰 麗丽 紅红 靜静 艷艳 豔艳 蘭兰 鳳凤 "
                    + "雲云 順顺 榮荣 貴贵 寶宝 銀银 鐵铁 鋼钢 銘铭 鋒锋 銳锐 錦锦 鎮镇 鵬鹏 鴻鸿 鷹鹰 鶴鹤 飛飞 騰腾 驥骥 駿骏 駒驹 驍骁 馳驰 勝胜 勞劳 勳勋 勛勋 勵励 務务 動动 協协 業业 東东 棟栋 樹树 楊杨 樺桦 權权 橋桥 "
                    + "檢检 標标 歡欢 澤泽 濤涛 潔洁 濱滨 瀟潇 溫温 漢汉 淨净 渾浑 灣湾 燦灿 煒炜 煥焕 燁烨 爾尔 瑋玮 瑩莹 璽玺 瓏珑 環环 現现 畫画 疇畴 碩硕 禮礼 禎祯 穎颖 積积 穩稳 竇窦 筆笔 築筑 節节 簡简 籃篮 純纯 紹绍 "
                    + "細细 絲丝 經经 維维 綱纲 緒绪 緯纬 縝缜 績绩 繼继 纓缨 紋纹 紳绅 絢绚 綺绮 綿绵 義义 習习 翹翘 聖圣 聰聪 聯联 聲声 職职 肅肃 膽胆 臨临 興兴 舉举 藝艺 蓮莲 蔭荫 薔蔷 薈荟 蘊蕴 蘆芦 虛虚 號号 衆众 眾众 "
                    + "補补 裝装 見见 視视 親亲 覺觉 觀观 訓训 設设 詩诗 誠诚 話话 語语 諾诺 謀谋 謙谦 講讲 證证 識识 譽誉 議议 讀读 讚赞 贊赞 豐丰 財财 貞贞 貫贯 責责 資资 賓宾 賢贤 質质 贏赢 輝辉 軒轩 輔辅 輕轻 轉转 辭辞 "
                    + "農农 達达 運运 過过 遠远 選选 遙遥 邁迈 還还 醫医 鈞钧 鈺钰 鋐铉 錚铮 鍵键 鏡镜 鑄铸 長长 門门 開开 間间 閩闽 閣阁 闊阔 闖闯 際际 隨随 險险 陰阴 隊队 階阶 雙双 難难 雜杂 電电 霧雾 靈灵 韻韵 頌颂 預预 "
                    + "領领 頻频 題题 願愿 風风 養养 館馆 驗验 驚惊 魯鲁 鮮鲜 鯤鲲 鳴鸣 鴿鸽 鵑鹃 麥麦 黨党 點点 齡龄 龜龟 來来 倉仓 個个 備备 債债 傳传 傷伤 價价 儀仪 億亿 儉俭 優优 兒儿 內内 兩两 冊册 凱凯 則则 剛刚 創创 "
                    + "劃划 劇剧 區区 參参 員员 問问 啟启 啓启 喚唤 嘆叹 園园 圓圆 團团 圖图 堅坚 執执 場场 塊块 報报 壯壮 壽寿 夢梦 奮奋 奧奥 妝妆 媽妈 嫻娴 嬌娇 學学 孿孪 實实 寬宽 審审 專专 將将 尋寻 對对 導导 屆届 層层 "
                    + "岡冈 島岛 峯峰 嶺岭 嵐岚 巒峦 巖岩 師师 帥帅 帶带 幹干 幾几 庫库 廠厂 廣广 廳厅 彌弥 彥彦 彙汇 後后 徑径 從从 徵征 恆恒 悅悦 愛爱 慶庆 憲宪 應应 懷怀 戰战 戲戏 捨舍 掃扫 採采 揚扬 換换 揮挥 損损 撫抚 "
                    + "據据 擁拥 擇择 擔担 攝摄 敗败 敵敌 數数 斂敛 時时 晉晋 晝昼 暉晖 曉晓 曄晔 會会 條条 棗枣 構构 機机 檔档 殘残 氣气 決决 況况 測测 湧涌 準准 滅灭 滿满 漁渔 漲涨 漸渐 潤润 濟济 瀾澜 灝灏 無无 爐炉 狀状 "
                    + "獎奖 獨独 獻献 瑤瑶 產产 畢毕 異异 當当 發发 監监 盤盘 礦矿 種种 稱称 窮穷 競竞 約约 級级 紙纸 組组 結结 給给 統统 網网 線线 練练 縣县 總总 織织 罷罢 聽听 腦脑 蕓芸 薦荐 藥药 處处 術术 規规 計计 記记 "
                    + "訊讯 試试 該该 詳详 調调 課课 請请 論论 護护 變变 貝贝 負负 販贩 貨货 購购 貿贸 賞赏 賽赛 軟软 較较 載载 輪轮 輸输 辦办 遼辽 遷迁 適适 郵邮 鄉乡 釋释 鉛铅 銅铜 銷销 錄录 鏈链 陝陕 隴陇 雋隽 雛雏 韋韦 "
                    + "頁页 須须 顏颜 顯显 飄飘 餘余 駐驻 騎骑 體体 鬥斗 鹽盐 麼么 臺台 闞阚 甯宁 郟郏 酈郦 鈕钮 宮宫 厲厉 譙谯 諸诸 閔闵 談谈 鮑鲍 遊游 勱劢 暢畅 啞哑 颯飒 祐佑 昇升 陞升 韜韬 週周 薑姜 鬱郁 葯药 鞏巩 韌韧 "
                    + "頤颐 颺扬 驊骅 驕骄 鳶鸢 鷗鸥 齋斋 黌黉 煇辉 邨村 堃坤 誌志 珮佩 喆哲 ";

    private static final Map<Integer, Integer> FOLDED = new HashMap<>();

    static {
        for (String pair : PAIRS.strip().split(" ")) {
            FOLDED.put(pair.codePointAt(0), pair.codePointBefore(pair.length()));
        }
    }

    private Variants() {}

    /** The text with every known character in its simplified form. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(c -> folded.appendCodePoint(FOLDED.getOrDefault(c, c)));
        return folded.toString();
    }
}
