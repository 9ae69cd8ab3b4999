package org.saimahui.shared;

import java.util.HashMap;
import java.util.Map;

/**
 * Signs that stand for a part of a character and look like the whole one, as texts copied out of a PDF have them: ⻢ for
 * 马. The Kangxi radicals have their characters by NFKC, these of the supplement (U+2E80–2EFF) do not.
 */
final class Radicals {

    /** The sign's number and its character. */
    private static final String PAIRS =
            "2e81厂 2e84乙 2e88刀 2e8a卜 2e8c小 2e8d小 2e8e兀 2e92巳 2e93幺 2e9d月 2ea0民 2ea7牛 2ea9王 2eac示 2eb6羊 "
                    + "2ebb聿 2ebc月 2ebd臼 2ec1虎 2ec4西 2ec5见 2ec6角 2ec9贝 2ecb车 2ed1長 2ed3长 2ed4门 2ed7雨 2ed8青 2ed9韦 "
                    + "2eda页 2edb风 2edc飞 2edd食 2ee2马 2ee3骨 2ee4鬼 2ee5鱼 2ee6鸟 2ee7卤 2ee8麦 2ee9黄 2eea黾 2eeb斉 2eec齐 "
                    + "2eed歯 2eee齿 2eef竜 2ef0龙 2ef1龜 2ef2亀";

    private static final Map<Integer, Integer> WHOLE = new HashMap<>();

    static {
        for (String pair : PAIRS.split(" ")) {
            WHOLE.put(Integer.parseInt(pair.substring(0, 4), 16), pair.codePointAt(4));
        }
    }

    private Radicals() {}

    /** The character that a sign looks like; any other character as it is. */
    static int whole(int c) {
        return WHOLE.getOrDefault(c, c);
    }
}
