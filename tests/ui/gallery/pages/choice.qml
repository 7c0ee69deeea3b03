pragma ComponentBehavior: Bound
import QtQuick
import Kiosk.Controls

PageFrame {
    id: frame

    readonly property bool ar: Theme.rtl

    primaryText: frame.ar ? "التالي" : "Next"
    secondaryText: frame.ar ? "طباعة قائمة الأوراق المطلوبة" : "Print what to bring"
    stepCount: 9
    stepIndex: 2
    objectName: "page"
    title: frame.ar ? "لمن هذا الطلب؟" : "Who is this request for?"

    KChoice {
        id: whom

        current: "child"
        help: frame.ar ? "من يُطلب له هذا الطلب" : "The person whom the request concerns"
        label: frame.ar ? "صلة القرابة" : "Relation"
        objectName: "whom"
        options: [["self", "لي", "For me"], ["child", "لابني أو ابنتي", "For my son or daughter"], ["spouse", "لزوجي أو زوجتي", "For my husband or wife"], ["parent", "لأبي أو أمي", "For my father or mother"], ["sibling", "لأخي أو أختي", "For my brother or sister"], ["agent", "لشخص وكّلني", "For someone who gave me power of attorney"]].map(row => ({
                    "value": row[0],
                    "label": row[frame.ar ? 1 : 2],
                    "iconName": row[0] === "self" ? "person" : row[0]
                }))
        width: parent.width

        onChosen: value => whom.current = value
    }
    KPeriod {
        id: period

        label: frame.ar ? "مدة الإقامة في سوريا" : "Time of residence in Syria"
        objectName: "period"
        toYear: 2026
        width: parent.width

        onChanged: value => period.value = value
    }
}
