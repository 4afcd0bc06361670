// SPDX-License-Identifier: GPL-3.0-or-later
// A list to pick from whose long names are cut in their middle, and told whole to whoever points at it.
#pragma once

#include <QComboBox>
#include <QHelpEvent>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolTip>

namespace dclscope {

class NamedBox : public QComboBox {
public:
    using QComboBox::QComboBox;

    /// What is picked, and where an entry says more of itself, that as well.
    QString wholeName() const {
        const QString more = currentData(Qt::ToolTipRole).toString();
        return more.isEmpty() || more == currentText() ? currentText() : currentText() + QLatin1Char('\n') + more;
    }

protected:
    bool event(QEvent* event) override {
        if (event->type() != QEvent::ToolTip) return QComboBox::event(event);
        QToolTip::showText(static_cast<const QHelpEvent*>(event)->globalPos(), wholeName(), this);
        return true;
    }
    void paintEvent(QPaintEvent*) override {
        QStylePainter painter(this);
        painter.setPen(palette().color(QPalette::Text));
        QStyleOptionComboBox option;
        initStyleOption(&option);
        painter.drawComplexControl(QStyle::CC_ComboBox, option);
        const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
        const int icon = option.currentIcon.isNull() ? 0 : option.iconSize.width() + kBesideIcon;
        option.currentText =
            option.fontMetrics.elidedText(option.currentText, Qt::ElideMiddle, field.width() - icon - kBesideText);
        painter.drawControl(QStyle::CE_ComboBoxLabel, option);
    }

private:
    static constexpr int kBesideIcon = 4; // pixels that styles leave
    static constexpr int kBesideText = 2;
};

} // namespace dclscope
