// SPDX-License-Identifier: GPL-3.0-or-later
// A spin box for numbers of any size: as many digits as a number needs, steps that follow its size.
#pragma once

#include <QDoubleSpinBox>

namespace dclscope {

class NumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    /// @param whole  takes whole numbers only, also those beyond 32 bits
    NumberBox(double low, double high, bool whole, QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void stepBy(int steps) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    QString bare(const QString& text) const;

    bool whole_;
};

} // namespace dclscope
