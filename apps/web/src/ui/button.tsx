'use client'

import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { type ButtonVariant, buttonStyle } from './button-style.ts'

type ButtonProps = Omit<AriaButtonProps, 'className'> & { variant?: ButtonVariant; className?: string }

export function Button({ variant = 'plain', className = '', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`${buttonStyle(variant)} ${className}`} />
}
