(* hdp-corollary-3 and new-corollary-3-sharper, on squares: Lemma 1 on the two lines b = b(d), then one induction on
  the
   central binomial each: (2m+1) C(2m,m)^2 <= 16^m, and 5 16^m <= (16m+4) C(2m,m)^2 from m = 1 on. *)
From Coq Require Import ZArith List Lia QArith Qround Qfield.
From ExactParity Require Import Statements Binomials Sums CubeSums Lemma1.
Open Scope Z_scope.
Definition a (m : nat) := binomial (2*m) (Z.of_nat m).            (* central binomial *)
Lemma a_step m : Z.of_nat (S m) * a (S m) = 2 * (2 * Z.of_nat m + 1) * a m.
Proof.
  unfold a. replace (2 * S m)%nat with (S (S (2*m))) by lia.
  pose proof (binomial_absorb (S (2*m)) (Z.of_nat (S m))) as A.
  pose proof (binomial_absorb_below (2*m) (Z.of_nat m)) as B.
  replace (Z.of_nat (S m) - 1) with (Z.of_nat m) in A by lia. set (X := binomial (S (S (2*m))) (Z.of_nat (S m))) in *.
  set (Y := binomial (S (2*m)) (Z.of_nat m)) in *. set (W := binomial (2*m) (Z.of_nat m)) in *.
  replace (Z.of_nat (S (2*m)) - Z.of_nat m) with (Z.of_nat (S m)) in B by lia. nia.
Qed.
Lemma a_pos m : 0 < a m.
Proof. induction m. reflexivity. pose proof (a_step m). nia. Qed.
(* induction certificates: weights 2m+1 (upper), 4m+1 (lower) *)
Lemma upper m : (2 * Z.of_nat m + 1) * (a m * a m) <= 16 ^ Z.of_nat m.
Proof.
  induction m. reflexivity. rewrite Nat2Z.inj_succ in *. rewrite Z.pow_succ_r by lia.
  pose proof (a_step m) as S1. rewrite Nat2Z.inj_succ in S1. set (n := Z.of_nat m) in *.
  assert (N : 0 <= n) by lia. unfold Z.succ in *. set (y := a m) in *. set (z := a (S m)) in *.
  assert (E : (n+1)*(n+1)*(z*z) = 4*((2*n+1)*(2*n+1))*(y*y)).
  { transitivity (((n+1)*z)*((n+1)*z)); [ring | rewrite S1; ring]. }
  apply Zmult_le_reg_r with (p := (n+1)*(n+1)); [nia|].
  replace ((2*(n+1)+1)*(z*z)*((n+1)*(n+1))) with ((2*n+3)*((n+1)*(n+1)*(z*z))) by ring. rewrite E.
  set (w := y*y) in *. set (P := 16 ^ n) in *.
  assert (G : (2*n+3)*(2*n+1)*4*((2*n+1)*w) <= (2*n+3)*(2*n+1)*4*P) by (apply Z.mul_le_mono_nonneg_l; nia).
  assert (0 <= P) by (apply Z.pow_nonneg; lia). clearbody w P. lia.
Qed.
(* weight 16 m + 4 from m = 1 on *)
Lemma lower1 m : 5 * 16 ^ Z.of_nat (S m) <= (16 * Z.of_nat (S m) + 4) * (a (S m) * a (S m)).
Proof.
  induction m. vm_compute; discriminate. rewrite (Nat2Z.inj_succ (S m)). rewrite Z.pow_succ_r by lia.
  pose proof (a_step (S m)) as S1. rewrite (Nat2Z.inj_succ (S m)) in S1. set (n := Z.of_nat (S m)) in *.
  assert (N0 : 1 <= n) by lia. unfold Z.succ in *. set (y := a (S m)) in *. set (z := a (S (S m))) in *.
  assert (E : (n+1)*(n+1)*(z*z) = 4*((2*n+1)*(2*n+1))*(y*y)).
  { transitivity (((n+1)*z)*((n+1)*z)); [ring | rewrite S1; ring]. }
  apply Zmult_le_reg_r with (p := (n+1)*(n+1)); [nia|].
  replace ((16*(n+1)+4)*(z*z)*((n+1)*(n+1))) with ((16*n+20)*((n+1)*(n+1)*(z*z))) by ring. rewrite E.
  assert (0 <= y*y) by apply Z.square_nonneg. set (w := y*y) in *. set (P := 16 ^ n) in *.
  assert (G : 16*((n+1)*(n+1))*(5*P) <= 16*((n+1)*(n+1))*((16*n+4)*w)) by (apply Z.mul_le_mono_nonneg_l; nia).
  clearbody w P. lia.
Qed.
(* Lemma 1 on the two lines, through lemma1_scaled *)
Lemma even_line n : (* d = 2n+2, b = 0 *)
  cubesum (2*n+2) (fun s => relu (1*s+0)) = minus_one_pow (Z.of_nat n + 1 + 1) * (2 * a n) .
Proof.
  rewrite (lemma1_scaled (2*n+2) 0 1 (Z.of_nat n + 1)) by lia.
  unfold F. replace (2*n+2-2)%nat with (2*n)%nat by lia.
  replace (Z.of_nat n + 1 - 2) with (Z.of_nat n - 1) by lia. replace (Z.of_nat n + 1 - 1) with (Z.of_nat n) by lia.
  pose proof (binomial_absorb (2*n) (Z.of_nat n)) as A. pose proof (binomial_absorb_below (2*n) (Z.of_nat n)) as B.
  unfold a. set (X := binomial (2*n) (Z.of_nat n)) in *. set (Y := binomial (2*n) (Z.of_nat n - 1)) in *.
  assert (E : (Z.of_nat n + 1) * Y = Z.of_nat n * X).
  { apply Z.mul_reg_l with (p := Z.of_nat (S (2*n))); [lia|]. set (V := binomial (S (2*n)) (Z.of_nat n)) in *. nia. }
  assert (G : 1 * Z.of_nat (2*n+2) * Y - 1 * Z.of_nat (2*n+2) * X + 0 * binomial (2*n+2-1) (Z.of_nat n) = - (2*X))
    by nia.
  rewrite G. replace (Z.of_nat (2*n+2) + (Z.of_nat n + 1)) with (2 * (Z.of_nat n + 1) + (Z.of_nat n + 1)) by lia.
  rewrite minus_one_pow_add, minus_one_pow_even, (minus_one_pow_succ (Z.of_nat n + 1)). ring.
Qed.
Lemma odd_line n : (* d = 2n+3, b = -1 *)
  cubesum (2*n+3) (fun s => relu (1*s + -1)) = minus_one_pow (Z.of_nat n) * a (S n) \/ cubesum (2*n+3) (fun s =>
    relu (1*s + -1)) = - (minus_one_pow (Z.of_nat n) * a (S n)).
Proof.
  rewrite (lemma1_scaled (2*n+3) (-1) 1 (Z.of_nat n + 2)) by lia.
  unfold F. replace (2*n+3-2)%nat with (2*n+1)%nat by lia. replace (2*n+3-1)%nat with (2 * S n)%nat by lia.
  replace (Z.of_nat n + 2 - 2) with (Z.of_nat n) by lia. replace (Z.of_nat n + 2 - 1) with (Z.of_nat (S n)) by lia.
  fold (a (S n)). rewrite (binomial_sym (2*n+1) (Z.of_nat (S n))). replace (Z.of_nat (2*n+1) - Z.of_nat (S n)) with
    (Z.of_nat n) by lia.
  replace (Z.of_nat (2*n+3) + (Z.of_nat n + 2)) with (2 * (Z.of_nat n + 2) + (Z.of_nat n + 1)) by lia.
  rewrite minus_one_pow_add, minus_one_pow_even, (minus_one_pow_succ (Z.of_nat n)). left. ring.
Qed.

(* 2^d Delta_{d,b(d)}, and both bounds on its square *)
Definition scaled (d : nat) : Z := cubesum d (fun s => relu (1*s + bias d)).
Lemma scaled_even n : exists s, s*s = 1 /\ scaled (2*n+2) = s * (2 * a n).
Proof.
  unfold scaled, bias. replace (Nat.even (2*n+2)) with true by (symmetry; apply Nat.even_spec; exists (S n); lia).
  exists (minus_one_pow (Z.of_nat n + 1 + 1)). split. apply minus_one_pow_sq. exact (even_line n).
Qed.
Lemma scaled_odd n : exists s, s*s = 1 /\ scaled (2*n+3) = s * a (S n).
Proof.
  unfold scaled, bias. replace (Nat.even (2*n+3)) with false
    by (symmetry; apply Bool.not_true_iff_false; rewrite Nat.even_spec; intros [j Hj]; lia).
  destruct (odd_line n) as [E|E]; rewrite E.
  - exists (minus_one_pow (Z.of_nat n)). split. apply minus_one_pow_sq. reflexivity.
  - exists (- minus_one_pow (Z.of_nat n)). split. rewrite Z.mul_opp_opp. apply minus_one_pow_sq. ring.
Qed.
Lemma four_pow_even n : 4 ^ Z.of_nat (2*n+2) = 16 * 16 ^ Z.of_nat n.
Proof. replace (Z.of_nat (2*n+2)) with (2 * Z.of_nat n + 2) by lia. rewrite Z.pow_add_r, Z.pow_mul_r by lia.
  change (4^2) with 16. lia. Qed.
Lemma four_pow_odd n : 4 ^ Z.of_nat (2*n+3) = 4 * 16 ^ Z.of_nat (S n).
Proof. replace (Z.of_nat (2*n+3)) with (2 * Z.of_nat (S n) + 1) by lia. rewrite Z.pow_add_r, Z.pow_mul_r by lia.
  change (4^2) with 16. lia. Qed.
Theorem scaled_bounds d : (2 <= d)%nat ->
  5 * 4 ^ Z.of_nat d <= 32 * Z.of_nat d * (scaled d * scaled d) /\ Z.of_nat d * (scaled d * scaled d) <= 4 ^
    Z.of_nat d.
Proof.
  intros Hd. destruct (Nat.Even_or_Odd d) as [[m Hm]|[m Hm]]; (destruct m as [|n]; [lia|]).
  - assert (X : d = (2*n+2)%nat) by lia. clear Hm. subst d. destruct (scaled_even n) as [s [S2 E]].
    rewrite E, four_pow_even.
    replace (s * (2 * a n) * (s * (2 * a n))) with (s*s*(4 * (a n * a n))) by ring. rewrite S2.
    pose proof (upper n) as U. pose proof (a_pos n). destruct n as [|n]. split; vm_compute; discriminate.
    pose proof (lower1 n). assert (0 <= a (S n) * a (S n)) by nia. split; nia.
  - assert (X : d = (2*n+3)%nat) by lia. clear Hm. subst d. destruct (scaled_odd n) as [s [S2 E]].
    rewrite E, four_pow_odd.
    replace (s * a (S n) * (s * a (S n))) with (s*s*(a (S n) * a (S n))) by ring. rewrite S2.
    pose proof (lower1 n). pose proof (upper (S n)). pose proof (a_pos (S n)).
    assert (0 <= a (S n) * a (S n)) by nia. split; nia.
Qed.
Open Scope Q_scope.

Lemma Delta_int d (p : Z) : Delta d (inject_Z p) ==
   inject_Z (cubesum d (fun s => relu (1*s + p))) / inject_Z (2 ^ Z.of_nat d).
Proof.
  rewrite Delta_parity. unfold two_pow, cubesum. apply Qmult_comp; [|reflexivity]. induction (cube d) as [|x l IH].
    reflexivity.
  cbn [map rational_sum fold_right lsum]. unfold rational_sum, lsum in IH. cbn [fold_right] in IH. rewrite IH.
  rewrite (rational_relu_scale (total x) (inject_Z p)). cbn [Qden Qnum inject_Z].
  rewrite inject_Z_plus, inject_Z_mult. field.
Qed.

Lemma Delta_squared d : Delta d (inject_Z (bias d)) * Delta d (inject_Z (bias d)) ==
  inject_Z (scaled d * scaled d) / inject_Z (4 ^ Z.of_nat d).
Proof.
  rewrite Delta_int. fold (scaled d). replace (4 ^ Z.of_nat d)%Z with (2 ^ Z.of_nat d * 2 ^ Z.of_nat d)%Z
    by (rewrite <- Z.pow_mul_l; reflexivity).
  assert (T : (0 < 2 ^ Z.of_nat d)%Z) by (apply Z.pow_pos_nonneg; lia).
  rewrite !inject_Z_mult. field. intro E. unfold Qeq in E. simpl in E. lia.
Qed.
Lemma four_pow_pos d : 0 < inject_Z (4 ^ Z.of_nat d).
Proof. assert (T : (0 < 4 ^ Z.of_nat d)%Z) by (apply Z.pow_pos_nonneg; lia). unfold Qlt. simpl. lia. Qed.
Theorem new_corollary_3_sharper : Statements.new_corollary_3_sharper.
Proof.
  intros d Hd D. unfold D. rewrite Delta_squared. destruct (scaled_bounds d Hd) as [L _].
  setoid_replace (of_nat d * (inject_Z (scaled d * scaled d) / inject_Z (4 ^ Z.of_nat d)))
    with (inject_Z (Z.of_nat d * (scaled d * scaled d)) / inject_Z (4 ^ Z.of_nat d)).
  - apply Qle_shift_div_l. apply four_pow_pos. unfold Qle. cbn [Qnum Qden Qmult inject_Z]. lia.
  - rewrite (inject_Z_mult (Z.of_nat d)). unfold of_nat. field. intro E. pose proof (four_pow_pos d) as P.
    rewrite E in P. discriminate.
Qed.
Theorem hdp_corollary_3 : Statements.hdp_corollary_3.
Proof.
  intros d Hd D. pose proof (new_corollary_3_sharper d Hd) as L. fold D in L.
  assert (P : 0 < of_nat d) by (unfold of_nat, Qlt; simpl; lia). split.
  - apply Qle_trans with (1 / 9 / of_nat d).
    + apply Qle_lteq. right. field. intro E. rewrite E in P. discriminate.
    + apply Qle_shift_div_r; [exact P|]. apply Qle_trans with (5 # 32); [discriminate|].
      rewrite (Qmult_comm (D * D)). exact L.
  - apply Qle_shift_div_l; [exact P|]. unfold D. rewrite Delta_squared. destruct (scaled_bounds d Hd) as [_ U].
    setoid_replace (inject_Z (scaled d * scaled d) / inject_Z (4 ^ Z.of_nat d) * of_nat d)
      with (inject_Z (Z.of_nat d * (scaled d * scaled d)) / inject_Z (4 ^ Z.of_nat d)).
    + apply Qle_shift_div_r. apply four_pow_pos. unfold Qle. cbn [Qnum Qden Qmult inject_Z]. lia.
    + rewrite (inject_Z_mult (Z.of_nat d)). unfold of_nat. field. intro E. pose proof (four_pow_pos d) as P4.
      rewrite E in P4. discriminate.
Qed.
