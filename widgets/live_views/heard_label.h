// SPDX-License-Identifier: GPL-3.0-or-later
// The label heard last, as large as there is room: the thing one looks at while speaking.
#pragma once

#include <QString>
#include <QWidget>

#include <optional>

namespace dclscope {

class HeardLabel : public QWidget {
    Q_OBJECT

public:
    explicit HeardLabel(QWidget* parent = nullptr);

    /// A label is recognised at this moment; of several at one moment the highest stays.
    /// @param score  0 to 1
    /// @param time   seconds on the stream's clock
    void setHeard(const QString& label, float score, double time);
    /// That label is no longer heard; another one is passed over. Until then it counts as heard now.
    void setOver(const QString& label, double time);
    /// The stream's clock goes on; a label that was over long ago fades.
    void setTime(double seconds);
    /// Shown instead of a label, smaller.
    void setIdleText(const QString& text);
    const QString& idleText() const { return idleText_; }
    void clear();
    QString label() const { return label_; }
    /// Seconds since the label was over; 0 while it is heard.
    QString whenText(const QString& percent) const;
    double age() const;

    QSize sizeHint() const override { return {260, 132}; }
    QSize minimumSizeHint() const override { return {180, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString label_;
    QString idleText_;
    float score_ = 0.0F;
    double heardAt_ = 0.0;
    std::optional<double> overAt_;
    double now_ = 0.0;
};

} // namespace dclscope
